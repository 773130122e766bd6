package org.entente.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.Kind;

/// Everything that readers look for, with what it is found, counted and ordered by, of one state of
/// the data. Rows are ordered by kind, and in each kind the most connected come first. Nothing of
/// it changes, and any number of threads may read it.
final class Register {

  private static final int KEPT_ANSWERS = 400;

  private final Columns columns;
  private final TextIndex texts;
  private final Cache<Sought, Found> kept = Caffeine.newBuilder().maximumSize(KEPT_ANSWERS).build();

  /// What is known of the rows, by row.
  ///
  /// @param days counted from 1970; the least of all numbers where no year is known
  /// @param names the rank of its name among all
  /// @param states slugs, by the numbers that stand in `countries`
  /// @param topics slugs, by the numbers that stand in `domains`
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Columns(
      Iris iris,
      List<Kind> kinds,
      Map<Kind, Range> ranges,
      int[] days,
      int[] names,
      Pairs.Values countries,
      Pairs.Values domains,
      Pairs.Values years,
      List<String> states,
      List<String> topics) {}

  /// Rows of one kind.
  record Range(int from, int to) {}

  Register(Columns columns, TextIndex texts) {
    this.columns = columns;
    this.texts = texts;
  }

  /// How many there are of a kind.
  int count(Kind kind) {
    var range = columns.ranges().get(kind);
    return range == null ? 0 : range.to() - range.from();
  }

  /// The states that something has to do with, by slug.
  List<String> states() {
    return columns.states();
  }

  Found find(Sought sought) {
    return kept.get(sought, this::look);
  }

  private Found look(Sought sought) {
    var tally = Tally.of(columns, sought);
    if (tally.isEmpty()) {
      return new Found(0, List.of(), Map.of());
    }
    if (!sought.words().isEmpty()) {
      texts.each(sought.words(), tally.get()::add);
    } else {
      var range =
          sought.kind().isEmpty()
              ? Optional.of(new Range(0, columns.iris().size()))
              : Optional.ofNullable(columns.ranges().get(sought.kind().get()));
      range.ifPresent(
          rows -> {
            for (int row = rows.from(); row < rows.to(); row++) {
              tally.get().add(row, 0);
            }
          });
    }
    return tally.get().found();
  }
}
