package org.entente.link;

import java.nio.file.Path;

/// A table or a setting cannot be used; the message is a sentence that names file, line and column.
public final class LinkFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  LinkFault(String message) {
    super(message);
  }

  /// @param line from 1
  /// @param column name of a column of the table, or number of a letter in the line; empty if
  ///     neither is known
  LinkFault(Path file, long line, String column, String what) {
    super(file + ", line " + line + (column.isEmpty() ? "" : ", column " + column) + ": " + what);
  }
}
