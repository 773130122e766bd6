package org.entente.browse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.Listed;
import org.entente.entity.Wording;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.store.Store;

/// Puts what was found into words: names, dates and passages of one page at once.
final class Lines {

  private final Store store;
  private final Wording wording;
  private final Listed passages =
      new Listed(Resources.text("org/entente/browse/passages.rq"), "entity");

  Lines(Store store, Wording wording) {
    this.store = store;
    this.wording = wording;
  }

  List<Line> of(List<Found.Hit> hits, List<String> words, Language language) {
    if (hits.isEmpty()) {
      return List.of();
    }
    var nodes = hits.stream().map(hit -> NodeFactory.createURI(hit.iri())).toList();
    var names = wording.names(language, nodes);
    var quotes = new HashMap<Node, List<String>>();
    var dates = new HashMap<Node, String>();
    store
        .select(passages.about(nodes), Map.of())
        .forEachRemaining(
            row -> {
              var entity = row.get("entity");
              Optional.ofNullable(row.get("quote"))
                  .ifPresent(
                      quote ->
                          quotes
                              .computeIfAbsent(entity, _ -> new ArrayList<>())
                              .add(quote.getLiteralLexicalForm()));
              Optional.ofNullable(row.get("date"))
                  .ifPresent(
                      date ->
                          dates.merge(
                              entity,
                              date.getLiteralLexicalForm(),
                              (one, other) -> one.compareTo(other) < 0 ? one : other));
            });
    var lines = new ArrayList<Line>(hits.size());
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      lines.add(
          new Line(
              hits.get(i).kind(),
              names.apply(node),
              href(hits.get(i).iri(), language),
              Optional.ofNullable(dates.get(node)).map(date -> Wording.date(date, language)),
              passage(quotes.getOrDefault(node, List.of()), words)));
    }
    return lines;
  }

  private static Optional<Line.Passage> passage(List<String> quotes, List<String> words) {
    return quotes.stream()
        .sorted()
        .filter(quote -> Marking.has(quote, words))
        .findFirst()
        .map(quote -> new Line.Passage(Marking.of(quote, words)));
  }

  /// The page about `iri`, in `language`.
  static String href(String iri, Language language) {
    return "/page/" + RegisterReader.slug(iri) + "?lang=" + language.tag();
  }
}
