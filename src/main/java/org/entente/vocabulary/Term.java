package org.entente.vocabulary;

import java.util.List;

/// A class or property of the ontology. Others are named by prefixed names such as `ent:Pledge`.
///
/// @param name the local name, e.g. `Pledge`
/// @param broader the superclasses or superproperties
/// @param characteristics of a property, by OWL's names: `FunctionalProperty` …
/// @param domain the classes whose instances have the property
/// @param range the classes or datatypes of its values
/// @param inverse the inverse properties
/// @param disjoint the classes that share no instance with it
/// @param mappings to other vocabularies
public record Term(
    String name,
    String iri,
    TermKind kind,
    Texts labels,
    Texts definitions,
    Texts examples,
    Texts notes,
    List<String> broader,
    List<String> characteristics,
    List<String> domain,
    List<String> range,
    List<String> inverse,
    List<String> disjoint,
    List<Mapping> mappings) {

  /// A link to a term of another vocabulary, e.g. `skos:closeMatch` `schema:Event`.
  public record Mapping(String property, String term, String iri) {}

  public Term {
    broader = List.copyOf(broader);
    characteristics = List.copyOf(characteristics);
    domain = List.copyOf(domain);
    range = List.copyOf(range);
    inverse = List.copyOf(inverse);
    disjoint = List.copyOf(disjoint);
    mappings = List.copyOf(mappings);
  }

  public boolean isClass() {
    return kind == TermKind.CLASS;
  }

  /// Its prefixed name.
  public String prefixed() {
    return "ent:" + name;
  }
}
