package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/// No term is idle: each one is asked for, derived or checked somewhere.
class VocabularyUseTest {

  private static final Pattern TERM =
      Pattern.compile("https://w3id\\.org/entente/ontology#([A-Za-z0-9]+)");

  @Test
  void everyTermIsUsedByAQueryARuleACheckOrAShape() {
    var used = new TreeSet<>(queried());
    used.addAll(shaped());

    assertThat(used).containsAll(declared());
  }

  /// A misspelt term in a query finds nothing and fails nowhere else.
  @Test
  void queriesRulesChecksAndShapesUseDeclaredTermsOnly() {
    assertThat(declared()).containsAll(queried()).containsAll(shaped());
  }

  private static Set<String> declared() {
    var ontology = Bundle.turtle(Bundle.ONTOLOGY.resolve("entente.ttl"));
    return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
        .flatMap(
            type -> ontology.find(Node.ANY, RDF.type.asNode(), type.asNode()).toList().stream())
        .flatMap(triple -> terms(triple.getSubject().toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> queried() {
    return Stream.of(
            Bundle.QUERIES, Bundle.ONTOLOGY.resolve("rules"), Bundle.ONTOLOGY.resolve("checks"))
        .flatMap(folder -> Bundle.files(folder, ".rq").stream())
        .map(VocabularyUseTest::spelledOut)
        .flatMap(VocabularyUseTest::terms)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> shaped() {
    return Bundle.shapes().stream()
        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
        .flatMap(node -> terms(node.toString()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The query without comments and prefixes, every IRI in full.
  private static String spelledOut(Path file) {
    Query query = QueryFactory.create(Bundle.text(file));
    query.getPrefixMapping().clearNsPrefixMap();
    return query.serialize();
  }

  private static Stream<String> terms(String text) {
    return TERM.matcher(text).results().map((MatchResult result) -> result.group(1));
  }
}
