package org.entente.vocabulary;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.page.Language;

/// What one property says of a term, in each language in which it says something.
public record Texts(Map<Language, String> texts) {

  /// A text and the language it is in.
  public record Text(String text, Language language) {}

  public Texts {
    texts = Map.copyOf(texts);
  }

  static Texts of(Graph graph, Node term, Node property) {
    var texts = new EnumMap<Language, String>(Language.class);
    graph
        .find(term, property, Node.ANY)
        .filterKeep(triple -> triple.getObject().isLiteral())
        .forEachRemaining(
            triple ->
                Language.of(triple.getObject().getLiteralLanguage())
                    .ifPresent(
                        language ->
                            texts.merge(
                                language,
                                triple.getObject().getLiteralLexicalForm(),
                                (one, other) -> one + " " + other)));
    return new Texts(texts);
  }

  /// In `language`, or in the next best; empty if nothing is said at all.
  public Optional<Text> in(Language language) {
    return language.withFallbacks().stream()
        .flatMap(
            one -> Optional.ofNullable(texts.get(one)).map(text -> new Text(text, one)).stream())
        .findFirst();
  }
}
