package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final String SCHEME = "https://w3id.org/entente/scheme/";

  @Test
  void readsTheClosedListsFromTheShippedSchemes() {
    var vocabulary = Samples.vocabulary();

    assertThat(vocabulary.topics()).contains("cybercrime", "general-cooperation").isSorted();
    assertThat(vocabulary.encounterKinds()).contains("talks", "virtual-talks");
    assertThat(vocabulary.agreementKinds()).contains("treaty", "supplement");
    assertThat(vocabulary.phases())
        .contains("proposed", "negotiating", "signed", "in-force", "amended");
    assertThat(vocabulary.roles()).contains("role-host").allMatch(it -> it.startsWith("role-"));
    assertThat(vocabulary.ranks()).contains("rank-colonel").allMatch(it -> it.startsWith("rank-"));
  }

  @Test
  void takesConceptsOfTheSchemesOnly() {
    var schemes = Samples.schemes();
    var more =
        """
        @prefix scheme: <https://w3id.org/entente/scheme/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        scheme:unknown skos:inScheme scheme:roles .
        <http://example.org/role-foreign> skos:inScheme scheme:roles .
        [] skos:inScheme scheme:roles .
        """;
    RDFParser.create().source(new StringReader(more)).lang(Lang.TTL).parse(schemes);

    assertThat(Vocabulary.of(schemes)).isEqualTo(Samples.vocabulary());
  }

  @Test
  void offersNoForceThatTheSchemeLacks() {
    var schemes = Samples.schemes();
    var known =
        Stream.concat(
            Frame.FORCES.values().stream().flatMap(List::stream), Frame.CLAIM_FORCES.stream());

    assertThat(known)
        .allMatch(
            slug ->
                schemes.contains(
                    NodeFactory.createURI(SCHEME + slug),
                    SKOS.inScheme.asNode(),
                    NodeFactory.createURI(SCHEME + "forces")));
  }

  @Test
  void refusesAnOntologyWithoutSchemes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.of(GraphFactory.createDefaultGraph()))
        .withMessageContaining("topics");
  }
}
