package org.entente.exchange;

import java.nio.file.Path;

/// A file is not RDF, or not RDF that can be taken; the message is a sentence that names file, line
/// and column.
public final class RdfFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;
  private final long column;

  /// @param line from 1; less where it is unknown
  /// @param column from 1; less where it is unknown
  RdfFault(Path file, long line, long column, String what, Throwable cause) {
    super(
        file
            + (line > 0 ? ", line " + line : "")
            + (column > 0 ? ", column " + column : "")
            + ": "
            + what,
        cause);
    this.line = line;
    this.column = column;
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }
}
