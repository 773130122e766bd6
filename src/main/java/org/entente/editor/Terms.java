package org.entente.editor;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.store.Store;

/// The classes, properties and concepts that can be completed, with their names in the language of
/// the page. Kept while the data stays the same.
final class Terms {

  private static final Query QUERY =
      QueryFactory.create(Resources.text("org/entente/editor/terms.rq"));

  private record Kept(Optional<String> version, JsonArray terms) {}

  private record Term(String kind, String label, int rank) {}

  private final Store store;
  private final Map<Language, Kept> kept = new EnumMap<>(Language.class);

  Terms(Store store) {
    this.store = store;
  }

  /// Arrays of IRI, kind and name.
  synchronized JsonArray in(Language language) {
    var version = store.version();
    var last = Optional.ofNullable(kept.get(language));
    if (version.isPresent() && last.map(Kept::version).equals(Optional.of(version))) {
      return last.get().terms();
    }
    var terms = read(store.select(QUERY, Map.of()), language);
    kept.put(language, new Kept(version, terms));
    return terms;
  }

  private static JsonArray read(RowSet rows, Language language) {
    var best = new LinkedHashMap<String, Term>();
    rows.forEach(
        row -> {
          var label = row.get("label");
          var term =
              new Term(
                  row.get("kind").getLiteralLexicalForm(),
                  label.getLiteralLexicalForm(),
                  rank(label.getLiteralLanguage(), language));
          best.merge(
              row.get("term").getURI(),
              term,
              (one, other) -> one.rank() <= other.rank() ? one : other);
        });
    var terms = new JsonArray();
    best.forEach(
        (iri, term) -> {
          var entry = new JsonArray();
          entry.add(iri);
          entry.add(term.kind());
          entry.add(term.label());
          terms.add(entry);
        });
    return terms;
  }

  private static int rank(String tag, Language language) {
    var order = language.withFallbacks().stream().map(Language::tag).toList();
    int place = order.indexOf(tag);
    return place < 0 ? order.size() : place;
  }
}
