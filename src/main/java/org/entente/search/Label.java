package org.entente.search;

/// One name of an entity.
///
/// @param language as tagged; empty if it has none
public record Label(String text, String language, Kind kind) {

  /// What a name is to its entity, the best first.
  public enum Kind {
    PREFERRED,
    ALTERNATIVE,
    /// Misspelt, but met with.
    HIDDEN,
    /// The adjective or the people's name of a state.
    DEMONYM
  }
}
