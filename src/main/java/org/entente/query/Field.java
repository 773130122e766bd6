package org.entente.query;

import java.util.List;

/// One parameter in a form.
///
/// @param name of the parameter
/// @param label in the language of the page
/// @param input `select`, `text`, `number` or `date`
/// @param value as it stands
/// @param options of a select
public record Field(
    String name,
    String label,
    String input,
    String value,
    boolean isRequired,
    List<Option> options) {

  public Field {
    options = List.copyOf(options);
  }

  /// One choice of a select.
  public record Option(String value, String label, boolean isChosen) {}
}
