package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The compiled shapes say what Jena says.
class CompiledShapesTest {

  private static final Graph BACKGROUND = background();
  private static final CompiledShapes COMPILED = new CompiledShapes(Modules.shapes(), BACKGROUND);
  private static final Shapes JENA = Shapes.parse(Modules.shapes());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000-40248a33bbc1d78b",
        "001-1cb86d86045a36fa",
        "002-a68dfe0f452dad71",
        "003-168ea4d0c1b8a90a",
        "004-ba688eebe7a3a719"
      })
  void agreeWithJenaOnCuratedGraphsWholeAndDamaged(String name) {
    var whole = read("graph/" + name + ".trig").stream().toList();
    assertThat(compiled(whole)).isEqualTo(jena(whole));
    for (int seed = 0; seed < 6; seed++) {
      var damaged = damaged(whole, new Random(seed));
      assertThat(compiled(damaged)).isNotEmpty().containsExactlyElementsOf(jena(damaged));
    }
  }

  /// One triple in twenty is missing, one in twenty has the object of another.
  private static List<Triple> damaged(List<Triple> triples, Random draw) {
    return triples.stream()
        .filter(_ -> draw.nextInt(20) != 0)
        .map(
            triple ->
                draw.nextInt(20) == 0
                    ? Triple.create(
                        triple.getSubject(),
                        triple.getPredicate(),
                        triples.get(draw.nextInt(triples.size())).getObject())
                    : triple)
        .toList();
  }

  private static Set<String> compiled(List<Triple> triples) {
    return COMPILED.violations(triples.stream()).stream()
        .map(violation -> violation.focus() + " " + violation.message())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> jena(List<Triple> triples) {
    var data = GraphMemFactory.createDefaultGraph();
    BACKGROUND.stream().forEach(data::add);
    triples.forEach(data::add);
    var own = triples.stream().map(Triple::getSubject).collect(Collectors.toSet());
    return ShaclValidator.get().validate(JENA, data).getEntries().stream()
        .filter(entry -> own.contains(entry.focusNode()))
        .map(entry -> entry.focusNode() + " " + entry.message())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Graph background() {
    var background = GraphMemFactory.createDefaultGraph();
    Modules.ontology().stream().forEach(background::add);
    read("graph/reference.trig").stream().forEach(background::add);
    return background;
  }

  private static Graph read(String path) {
    var graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(Resources.text(path), Lang.TRIG)
        .toDatasetGraph()
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> graph.add(quad.asTriple()));
    return graph;
  }
}
