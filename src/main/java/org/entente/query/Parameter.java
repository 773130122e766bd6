package org.entente.query;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// One thing a caller may choose when asking a saved query.
///
/// @param byDefault its text when it is not given
/// @param isOptional whether it may stay open, its variable then matching anything
/// @param choice which values of its type it takes
public record Parameter(
    String name,
    ParameterType type,
    Optional<String> byDefault,
    boolean isOptional,
    Choice choice,
    String description) {

  public boolean isRequired() {
    return byDefault.isEmpty() && !isOptional;
  }

  /// The name of its variable in the query.
  String variable() {
    return "_" + name + "_" + type.written();
  }

  /// The term for a value given as text.
  public Node term(String text) {
    try {
      return type.read(text);
    } catch (IllegalArgumentException e) {
      throw new BadParameter(
          name, "The parameter " + name + "=" + text + " " + e.getMessage() + ".", e);
    }
  }
}
