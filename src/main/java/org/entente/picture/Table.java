package org.entente.picture;

import java.util.List;
import java.util.Optional;

/// What a picture shows, as rows under heads. Numbers stand to the right.
public record Table(List<String> heads, List<List<Cell>> rows) {

  public Table {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// One cell.
  ///
  /// @param href where the text leads; a path on this server
  public record Cell(String text, Optional<String> href, boolean isNumber) {

    public Cell {
      href = href.map(Links::local);
    }

    public static Cell of(String text) {
      return new Cell(text, Optional.empty(), false);
    }

    public static Cell of(String text, Optional<String> href) {
      return new Cell(text, href, false);
    }

    static Cell of(long number, java.util.Locale locale) {
      return new Cell(String.format(locale, "%,d", number), Optional.empty(), true);
    }
  }
}
