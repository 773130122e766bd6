package org.entente.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One entry of the lexicon: a resource with its forms and everything else the Turtle says of it.
///
/// @param iri of the entry, or of the entity or concept that it names
/// @param attributes values by the local name of their property, `force` for `ent:force`; IRIs and
/// literals alike as text, sorted
public record Entry(
    String iri, Category category, List<Form> forms, Map<String, List<String>> attributes) {

  public Entry {
    forms = List.copyOf(forms);
    attributes = Map.copyOf(attributes);
  }

  public List<String> all(String attribute) {
    return attributes.getOrDefault(attribute, List.of());
  }

  public Optional<String> one(String attribute) {
    return all(attribute).stream().findFirst();
  }

  /// The part of an IRI value after its last `/` or `#`, or the literal itself.
  public Optional<String> slug(String attribute) {
    return one(attribute).map(Entry::tail);
  }

  public boolean is(String attribute, String slug) {
    return all(attribute).stream().anyMatch(value -> tail(value).equals(slug));
  }

  /// The part of the entry's IRI after its last `/` or `#`.
  public String slug() {
    return tail(iri);
  }

  /// The first form in that language, preferred labels first.
  public Optional<String> label(String language) {
    return forms.stream()
        .filter(form -> form.language().equals(language))
        .map(Form::text)
        .findFirst();
  }

  /// Everything that the entry says, in an order that never changes.
  String fingerprint() {
    return iri + '\u001f' + category + forms + new TreeMap<>(attributes) + '\n';
  }

  private static String tail(String iri) {
    if (!iri.startsWith("http")) {
      return iri;
    }
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
