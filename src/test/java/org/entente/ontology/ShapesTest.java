package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each shape against its two examples: one that conforms, one that violates that shape alone.
class ShapesTest {

  private static final Path EXAMPLES = Bundle.ONTOLOGY.resolve("examples");
  private static final String NAMESPACE = "https://w3id.org/entente/shapes/";
  private static final Graph SHAPES = Bundle.shapes();
  private static final Shapes PARSED = Shapes.parse(SHAPES);
  private static final Graph SCHEMES = Bundle.schemes();

  @Test
  void everyShapeHasAFolderOfExamplesAndEveryFolderAShape() {
    assertThat(folders()).containsExactlyInAnyOrderElementsOf(shapeNames());
  }

  @Test
  void everyShapeSaysWhatIsWrongInWords() {
    var mute =
        Stream.concat(shapes(SHACL.NodeShape).stream(), propertyShapes().stream())
            .filter(shape -> !SHAPES.contains(shape, SHACL.message, Node.ANY));

    assertThat(mute).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> theValidExampleConformsToEveryShape() {
    return folders().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      assertThat(violations(example(name, "valid.ttl"))).isEmpty();
                      assertThat(targets(name, example(name, "valid.ttl"))).isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theInvalidExampleViolatesItsShapeAloneAndIsToldSo() {
    return folders().stream()
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        assertThat(violations(example(name, "invalid.ttl")))
                            .isNotEmpty()
                            .allSatisfy(violation -> isOf(shape(name), violation))));
  }

  private static void isOf(Node shape, ReportEntry violation) {
    assertThat(violation.source())
        .as(violation.message())
        .satisfiesAnyOf(
            source -> assertThat(source).isEqualTo(shape),
            source -> assertThat(SHAPES.contains(shape, SHACL.property, source)).isTrue());
    assertThat(messages(violation.source())).contains(violation.message());
  }

  private static Collection<ReportEntry> violations(Graph data) {
    return ShaclValidator.get().validate(PARSED, data).getEntries();
  }

  private static Graph example(String name, String file) {
    return Bundle.union(Bundle.turtle(EXAMPLES.resolve(name).resolve(file)), SCHEMES);
  }

  private static Set<Node> targets(String name, Graph data) {
    return PARSED.getShape(shape(name)).getTargets().stream()
        .flatMap(target -> target.getFocusNodes(data).stream())
        .collect(Collectors.toSet());
  }

  private static List<String> folders() {
    return Bundle.files(EXAMPLES, "").stream().map(path -> path.getFileName().toString()).toList();
  }

  private static List<String> shapeNames() {
    return shapes(SHACL.NodeShape).stream()
        .map(shape -> shape.getURI().substring(NAMESPACE.length()))
        .toList();
  }

  private static List<Node> shapes(Node type) {
    return SHAPES.find(Node.ANY, RDF.type.asNode(), type).mapWith(t -> t.getSubject()).toList();
  }

  private static List<Node> propertyShapes() {
    return SHAPES
        .find(Node.ANY, SHACL.property, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI())
        .mapWith(triple -> triple.getObject())
        .toList();
  }

  private static List<String> messages(Node shape) {
    return SHAPES
        .find(shape, SHACL.message, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList();
  }

  private static Node shape(String name) {
    return Bundle.uri(NAMESPACE + name);
  }
}
