package org.entente.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that a page says about one thing.
///
/// @param names in each language, those it goes by
/// @param otherNames spellings and further names
/// @param evidence of the thing itself, where it is a record
/// @param origins how what is said of it came about
/// @param chosen the name of the one section that is shown; empty for all
public record Portrait(
    String slug,
    String iri,
    Kind kind,
    Name title,
    List<Name> names,
    List<Name> otherNames,
    List<Fact> facts,
    List<Section> sections,
    Optional<Evidence> evidence,
    Set<Origin> origins,
    String chosen) {

  public Portrait {
    names = List.copyOf(names);
    otherNames = List.copyOf(otherNames);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    origins = Set.copyOf(origins);
  }

  /// The facts under that name, as plain text.
  List<String> texts(String fact) {
    return facts.stream()
        .filter(one -> one.name().equals(fact))
        .flatMap(one -> one.values().stream())
        .map(Portrait::text)
        .toList();
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Link link -> link.name().text();
      case Value.Named named -> named.name().text();
      case Value.Text words -> words.text();
      case Value.When when -> when.words();
      case Value.Number number -> number.digits();
    };
  }
}
