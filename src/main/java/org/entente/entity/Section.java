package org.entente.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.page.Page;

/// A part of a page: what one query answered.
///
/// @param name of its query, and its anchor
/// @param columns names of the variables that are shown
/// @param from how many rows come before these
/// @param total how many rows there are in all
/// @param isBrief whether the page shows other sections too
/// @param editor address at which the query can be asked and changed
public record Section(
    String name,
    List<String> columns,
    List<Row> rows,
    int from,
    long total,
    boolean isBrief,
    String editor) {

  /// How many rows a page of one section shows.
  public static final int ON_A_PAGE = 50;

  private static final Set<String> WANTED =
      Set.of("when", "place", "debtor", "creditor", "party", "phase", "attested", "person", "year");

  public Section {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public boolean isWhole() {
    return from == 0 && rows.size() >= total;
  }

  public boolean hasEvidence() {
    return rows.stream().anyMatch(row -> row.evidence().isPresent());
  }

  /// Whether it is worth saying of the column that no source tells.
  public boolean isWanted(int column) {
    return WANTED.contains(columns.get(column));
  }

  /// Whether the column holds numbers alone.
  public boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .flatMap(row -> row.cells().get(column).stream())
            .allMatch(Value.Count.class::isInstance);
  }

  /// The columns in which something stands, or which say that nothing is known.
  public List<Integer> shown() {
    return IntStream.range(0, columns.size())
        .filter(at -> rows.stream().anyMatch(row -> !row.cells().get(at).isEmpty()))
        .boxed()
        .toList();
  }

  /// The address of the stretch of this section that begins with row `first`.
  public String page(Page page, int first) {
    return page.path()
        + Page.query(Map.of("lang", page.language().tag(), "section", name, "from", "" + first));
  }
}
