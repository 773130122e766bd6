package org.entente.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list with what it can be narrowed by, as the template shows it.
///
/// @param form the parameters that the form keeps
/// @param editor address at which the query behind the list can be asked and changed
public record ListView(
    String text,
    String path,
    Map<String, String> form,
    long total,
    int page,
    int pages,
    List<Line> lines,
    List<FacetView> facets,
    List<Choice> chosen,
    List<Choice> orders,
    Optional<String> previous,
    Optional<String> next,
    String editor) {

  public ListView {
    form = Map.copyOf(form);
    lines = List.copyOf(lines);
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
    orders = List.copyOf(orders);
  }

  /// One way to narrow the list.
  ///
  /// @param name of its heading
  public record FacetView(String name, List<Choice> choices) {

    /// How many are shown before the reader asks for more.
    public static final int IN_BRIEF = 8;

    public FacetView {
      choices = List.copyOf(choices);
    }
  }

  /// Something to choose.
  ///
  /// @param count how many there are; 0 where that is not said
  public record Choice(String label, String count, String href, boolean isChosen) {}
}
