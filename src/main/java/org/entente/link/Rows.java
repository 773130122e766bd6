package org.entente.link;

import java.io.IOException;
import java.util.function.Consumer;

/// The things of another dataset, always in the same order.
interface Rows {

  /// Gives every row to `sink`.
  ///
  /// @throws LinkFault at the first that cannot be read
  void each(Consumer<Row> sink) throws IOException;
}
