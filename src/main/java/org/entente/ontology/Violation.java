package org.entente.ontology;

import java.util.Optional;

/// One place where data does not keep a shape.
///
/// @param focus what was checked, as a prefixed name
/// @param shape the node shape whose target it is
/// @param path the property that is at fault, where one is
/// @param value the value that is at fault, where one is
/// @param message the shape's own sentence
public record Violation(
    String focus, String shape, Optional<String> path, Optional<String> value, String message) {

  @Override
  public String toString() {
    return focus
        + path.map(at -> " " + at).orElse("")
        + value.map(found -> " = " + found).orElse("")
        + ": "
        + message
        + " ("
        + shape
        + ")";
  }
}
