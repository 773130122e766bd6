package org.entente.exchange;

/// A file is not RDF, or not RDF that can be taken, or cannot say what it is asked to; the message
/// is a sentence that names file, line and column.
public final class RdfFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long line;
  private final long column;
  private final String what;

  /// @param line from 1; less where it is unknown
  /// @param column from 1; less where it is unknown
  RdfFault(String file, long line, long column, String what, Throwable cause) {
    super(
        file
            + (line > 0 ? ", line " + line : "")
            + (column > 0 ? ", column " + column : "")
            + ": "
            + what,
        cause);
    this.line = line;
    this.column = column;
    this.what = what;
  }

  RdfFault(String file, String what, Throwable cause) {
    this(file, 0, 0, what, cause);
  }

  RdfFault(String file, String what) {
    this(file, 0, 0, what, new IllegalArgumentException(what));
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }

  /// The sentence without the place.
  String what() {
    return what;
  }
}
