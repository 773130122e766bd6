package org.entente.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An entity or concept with its names, and what tells it from others of its name.
///
/// @param types IRIs, the most specific first
/// @param labels the best first
/// @param states IRIs of the states it is, belongs to or acts for
/// @param organisations IRIs of the bodies that it serves or is part of
/// @param identifiers IRIs and codes that others know it by
/// @param links how many statements point to it
public record Entry(
    String iri,
    List<String> types,
    List<Label> labels,
    Set<String> states,
    Set<String> organisations,
    List<Tenure> tenures,
    Set<String> identifiers,
    int links) {

  public Entry {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("Without a label nobody finds " + iri);
    }
    types = List.copyOf(types);
    labels = List.copyOf(labels);
    states = Set.copyOf(states);
    organisations = Set.copyOf(organisations);
    tenures = List.copyOf(tenures);
    identifiers = Set.copyOf(identifiers);
  }

  /// Its name in the first of `languages` that it has one in, else its first.
  public String name(List<String> languages) {
    return languages.stream()
        .flatMap(language -> preferred(language).stream())
        .findFirst()
        .orElseGet(() -> labels.getFirst().text());
  }

  private Optional<String> preferred(String language) {
    return labels.stream()
        .filter(label -> label.kind() == Label.Kind.PREFERRED)
        .filter(label -> label.language().equals(language))
        .map(Label::text)
        .findFirst();
  }

  public boolean isA(String type) {
    return types.contains(type);
  }

  /// Within one index an IRI stands for its entry.
  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && iri.equals(entry.iri);
  }

  @Override
  public int hashCode() {
    return iri.hashCode();
  }
}
