package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The parameters that every query has.
class SelectionTest {

  private static final List<Query> RULES =
      List.of(QueryFactory.create("CONSTRUCT { ?x a <urn:Item> } WHERE { ?x a <urn:Pledge> }"));
  private static final SavedQuery ITEMS =
      SavedQuery.parse("items", "SELECT ?x { ?x a <urn:Item> } ORDER BY ?x");

  private final Store store = Store.open(new StoreConfig.InMemory(), RULES);
  private final Questions questions = new Questions(store, RULES);

  @BeforeEach
  void fill() {
    store.replaceAll(
        Map.of(
            GraphNames.of("reference"),
            graph(
                """
                graph:a ent:graphKind scheme:kind-extracted .
                graph:a.curated ent:graphKind scheme:kind-curated .
                graph:b ent:graphKind scheme:kind-extracted .
                graph:b.model ent:graphKind scheme:kind-model .
                """),
            GraphNames.of("a"),
            graph("<urn:a-read> a <urn:Pledge> ; ent:confidence 0.9 ."),
            GraphNames.of("a.curated"),
            graph("<urn:a-stated> a <urn:Pledge> ."),
            GraphNames.of("b"),
            graph(
                """
                    <urn:b-sure> a <urn:Pledge> ; ent:confidence 0.9 .
                    <urn:b-doubtful> a <urn:Pledge> ; ent:confidence 0.3 .
                    """),
            GraphNames.of("b.model"),
            graph("<urn:b-proposed> a <urn:Pledge> ; ent:confidence 0.5 .")));
  }

  @Test
  void isTheDefaultGraphUnlessSomethingIsChosen() {
    assertThat(items(Map.of())).containsExactly("a-stated", "b-doubtful", "b-sure");
  }

  @Test
  void leavesOutWhatIsLessThanSureAndWhatWasConcludedFromIt() {
    assertThat(items(Map.of("minConfidence", "0.8"))).containsExactly("a-stated", "b-sure");
  }

  @Test
  void takesTheKindsOfGraphsThatAreNamed() {
    assertThat(items(Map.of("kinds", "curated"))).containsExactly("a-stated");
    assertThat(items(Map.of("kinds", "extracted")))
        .containsExactly("a-read", "b-doubtful", "b-sure");
    assertThat(items(Map.of("kinds", "curated,extracted")))
        .containsExactly("a-stated", "b-doubtful", "b-sure");
    assertThat(items(Map.of("kinds", "model", "minConfidence", "0.4")))
        .containsExactly("b-proposed");
  }

  @Test
  void followsTheData() {
    assertThat(items(Map.of("kinds", "curated"))).containsExactly("a-stated");
    store.replace(GraphNames.of("a.curated"), graph("<urn:a-restated> a <urn:Pledge> ."));

    assertThat(items(Map.of("kinds", "curated"))).containsExactly("a-restated");
  }

  @Test
  void limitAndOffsetCutAnyAnswer() {
    var rows = (Answer.Rows) questions.answer(ITEMS, Map.of("limit", "1", "offset", "1"));

    assertThat(rows.rows().stream().map(row -> row.get("x").getURI()))
        .containsExactly("urn:b-doubtful");
  }

  @Test
  void refusesWhatIsNoChoice() {
    assertThatThrownBy(() -> items(Map.of("kinds", "rumours")))
        .hasMessageContaining("kinds=rumours");
    assertThatThrownBy(() -> items(Map.of("minConfidence", "high")))
        .hasMessageContaining("minConfidence=high");
    assertThatThrownBy(() -> items(Map.of("limit", "-1"))).hasMessageContaining("limit=-1");
  }

  private SortedSet<String> items(Map<String, String> values) {
    var names = new TreeSet<String>();
    var rows = (Answer.Rows) questions.answer(ITEMS, values);
    rows.rows().forEach(row -> names.add(row.get("x").getURI().substring("urn:".length())));
    return names;
  }

  private static Graph graph(String turtle) {
    var prefixes =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX graph: <https://w3id.org/entente/graph/>
        PREFIX scheme: <https://w3id.org/entente/scheme/>
        """;
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
