package org.entente.query;

import java.util.Locale;
import org.entente.page.Messages;

/// The headings of tables.
public final class Columns {

  private Columns() {}

  /// What `column`, the name of a variable, is called; a name that nobody has translated is taken
  /// apart where its capitals are.
  public static String heading(String column, Messages text) {
    var key = "query.column." + column;
    if (text.has(key)) {
      return text.get(key);
    }
    var words = column.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').strip();
    return words.isEmpty()
        ? column
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
