package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each shape accepts its example and rejects its deliberately invalid twin, for that shape alone.
class ShapesTest {

  private static final Path EXAMPLES = Path.of("ontology/examples");
  private static final ShapeSet SHAPES = ShapeSet.shipped();

  @TestFactory
  Stream<DynamicTest> examplesConform() throws IOException {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(SHAPES.check(data(folder.resolve("valid.ttl"))))
                            .isInstanceOf(Validation.Conforms.class)));
  }

  @TestFactory
  Stream<DynamicTest> invalidTwinsViolateTheirShapeAlone() throws IOException {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      var outcome = SHAPES.check(data(folder.resolve("invalid.ttl")));
                      assertThat(outcome).isInstanceOf(Validation.Violates.class);
                      assertThat(((Validation.Violates) outcome).violations())
                          .isNotEmpty()
                          .allSatisfy(
                              violation -> {
                                assertThat(violation.shape())
                                    .isEqualTo("shape:" + folder.getFileName());
                                assertThat(violation.message()).endsWith(".");
                              });
                    }));
  }

  private static Stream<Path> folders() throws IOException {
    try (var folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  private static Graph data(Path file) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).parse(graph);
    Modules.ontology().find().forEachRemaining(graph::add);
    return graph;
  }
}
