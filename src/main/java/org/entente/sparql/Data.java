package org.entente.sparql;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/// What queries read: a dataset, and the name of the state that it is in.
///
/// The service knows no more of where the data lives. A store with transactions, a snapshot that
/// never changes and a dataset of a test all answer queries in the same way.
public interface Data {

  /// Names the state that a reader would find now, another after each change; asked once a request,
  /// so it must cost next to nothing. Absent where nobody keeps count: such answers are never
  /// cached.
  Optional<String> version();

  /// Holds one state for the thread that asks, until closed.
  Reading read();

  /// A dataset without versions.
  static Data of(DatasetGraph dataset) {
    return new Data() {
      @Override
      public Optional<String> version() {
        return Optional.empty();
      }

      @Override
      public Reading read() {
        return Reading.of(dataset, Optional::empty);
      }
    };
  }

  /// One state of the data.
  interface Reading extends AutoCloseable {

    DatasetGraph dataset();

    /// The version of exactly this state.
    Optional<String> version();

    @Override
    void close();

    /// Reads `dataset` in a transaction where it has them.
    ///
    /// @param version asked within the transaction
    static Reading of(DatasetGraph dataset, Supplier<Optional<String>> version) {
      if (dataset.supportsTransactions()) {
        dataset.begin(ReadWrite.READ);
      }
      return new Reading() {
        @Override
        public DatasetGraph dataset() {
          return dataset;
        }

        @Override
        public Optional<String> version() {
          return version.get();
        }

        @Override
        public void close() {
          if (dataset.supportsTransactions()) {
            dataset.end();
          }
        }
      };
    }
  }
}
