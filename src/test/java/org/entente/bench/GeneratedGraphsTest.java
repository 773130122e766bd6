package org.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.extract.RuleExtractor;
import org.entente.ingest.ArticleGraphs;
import org.entente.ingest.Ingest;
import org.entente.ingest.Labels;
import org.entente.ingest.Provenance;
import org.entente.lexicon.Lexicon;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Modules;
import org.entente.store.GraphNames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The generated dataset has the shape of the real graph.
class GeneratedGraphsTest {

  private static final GeneratedGraphs.Size SIZE = new GeneratedGraphs.Size(40_000, 100);

  @TempDir private static Path folder;
  private static GeneratedGraphs generated;
  private static Path file;
  private static DatasetGraph quads;

  @BeforeAll
  static void write() throws IOException {
    var known = GraphFactory.createDefaultGraph();
    Bundle.seed().values().forEach(graph -> GraphUtil.addInto(known, graph));
    var rules = new RuleExtractor(Lexicon.bundled());
    var ingest =
        new Ingest(rules, Labels.of(List.of(known)), new CompiledShapes(Modules.shapes(), known));
    generated =
        GeneratedGraphs.learnt(
            new ArticleGraphs(ingest, new Provenance("kind-extracted", "rules", "words")),
            Bundle.seed(),
            12);
    file = folder.resolve("generated.nq.gz");
    generated.write(file, SIZE, _ -> {});
    quads = DatasetGraphFactory.create();
    RDFDataMgr.read(quads, file.toString());
  }

  @Test
  void isTheSameEveryTime() throws IOException {
    var again = folder.resolve("again.nq.gz");
    generated.write(again, SIZE, _ -> {});

    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
  }

  @Test
  void hasAsManyQuadsAsItSays() throws IOException {
    var written = generated.write(folder.resolve("counted.nq"), SIZE, _ -> {});

    assertThat(written.quads()).isEqualTo(quads.stream().count()).isBetween(40_000L, 43_000L);
  }

  @Test
  void keepsTheShapes() {
    var document = GraphNames.of(GeneratedGraphs.DOCUMENT + "1000007");
    var known = GraphFactory.createDefaultGraph();
    quads.listGraphNodes().forEachRemaining(name -> GraphUtil.addInto(known, quads.getGraph(name)));
    var shapes = new CompiledShapes(Modules.shapes(), known);

    assertThat(quads.getGraph(document).size()).isPositive();
    assertThat(shapes.violations(quads.getGraph(document).stream())).isEmpty();
  }

  @Test
  void namesSomePersonsInMostArticlesAndMostPersonsInFew() {
    var articles = new HashMap<String, Long>();
    var query =
        QueryFactory.create(
            """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            SELECT ?person ?graph
            { GRAPH ?graph { ?participation prov:agent ?person . ?person a foaf:Person } }
            """);
    try (var exec = QueryExec.dataset(quads).query(query).build()) {
      exec.select()
          .forEachRemaining(row -> articles.merge(row.get("person").getURI(), 1L, Long::sum));
    }
    var most = articles.values().stream().sorted().collect(Collectors.toList()).reversed();

    assertThat(most.getFirst()).isGreaterThanOrEqualTo(4 * most.get(most.size() / 2));
  }

  @Test
  void hasWhatTheQueriesAskFor() {
    assertThat(BenchQuery.all()).hasSize(22);
    var union = DatasetGraphFactory.wrap(quads.getUnionGraph());
    var silent =
        BenchQuery.all().stream()
            // These want more persons, or what rules conclude.
            .filter(
                query ->
                    !query.name().matches("entity|label|label-contains|met-at-two-steps")
                        && !query.kind().equals("provenance"))
            .filter(query -> rows(query, union) == 0)
            .map(BenchQuery::name);

    assertThat(silent).isEmpty();
  }

  private static long rows(BenchQuery query, DatasetGraph dataset) {
    try (var exec = QueryExec.dataset(dataset).query(QueryFactory.create(query.text())).build()) {
      return exec.select().stream().count();
    }
  }
}
