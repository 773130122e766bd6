package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The graph that is shipped: what every graph owes, and its evidence held against the articles.
/// The articles are other people's and not shipped; without them those tests are skipped.
class BundledGraphTest {

  private static final Path ARTICLES = Path.of("../shared/corpus/articles");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int EIGHT = 8;

  /// Vietnamese is written syllable by syllable, three to two words.
  private static final int EIGHT_IN_SYLLABLES = 12;

  private static final List<Node> NAMES =
      List.of(
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          Bundle.term("reportedTitle"));

  private static final List<Path> FILES = Bundle.files(Bundle.GRAPH, ".trig");
  private static final DatasetGraph DATASET = Bundle.trig(FILES);
  private static final Graph WHOLE = Bundle.union(DATASET);
  private static final Graph SCHEMES = Bundle.schemes();
  private static final ShapeSet SHAPES = new ShapeSet(Bundle.shapes());

  @TestFactory
  Stream<DynamicTest> aFileHoldsOneGraphNamedAfterItAndNothingElse() {
    return FILES.stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      var dataset = Bundle.trig(List.of(file));
                      var name = file.getFileName().toString().replace(".trig", "");

                      assertThat(dataset.getDefaultGraph().isEmpty()).isTrue();
                      assertThat(dataset.listGraphNodes())
                          .toIterable()
                          .extracting(Node::getURI)
                          .singleElement()
                          .isIn(graph(name), graph(name + ".curated"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aGraphConformsTogetherWithReferenceAndSchemes() {
    var reference = DATASET.getGraph(Bundle.uri(graph("reference")));
    return graphs(DATASET)
        .map(
            name ->
                dynamicTest(
                    name.getURI(),
                    () ->
                        assertThat(
                                SHAPES.check(
                                    Bundle.union(DATASET.getGraph(name), reference, SCHEMES)))
                            .isEqualTo(new Validation.Conforms())));
  }

  @Test
  void allGraphsConformTogether() {
    assertThat(SHAPES.check(Bundle.union(WHOLE, SCHEMES))).isEqualTo(new Validation.Conforms());
  }

  @Test
  void allGraphsConformWithTheOntologyAndWhatTheRulesDerive() {
    assertThat(SHAPES.check(Bundle.union(Bundle.served()))).isEqualTo(new Validation.Conforms());
  }

  @Test
  void nothingIsABlankNode() {
    assertThat(WHOLE.stream())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  @Test
  void noWordsOfAnArticleAreQuoted() {
    assertThat(WHOLE.contains(Node.ANY, OA.exact.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void everyPassageIsOfTheDocumentOfItsGraphAndSupportsSomething() {
    assertThat(graphs(DATASET).filter(name -> !passages(DATASET.getGraph(name)).isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            name -> {
              var graph = DATASET.getGraph(name);
              var document = one(graph, Bundle.term("SourceDocument"));
              for (Node passage : passages(graph)) {
                assertThat(graph.contains(passage, OA.hasSource.asNode(), document)).isTrue();
                assertThat(graph.contains(Node.ANY, Bundle.term("evidencedBy"), passage))
                    .as(passage.getURI())
                    .isTrue();
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> theDigestOfADocumentIsThatOfItsArticle() {
    return documents()
        .map(
            document ->
                dynamicTest(
                    document.getURI(),
                    () ->
                        assertThat(literal(document, Bundle.term("sha256")))
                            .isEqualTo(sha256(article(document)))));
  }

  @TestFactory
  Stream<DynamicTest> everyPassageIsAStretchOfWholeWordsOfItsArticle() {
    return documents()
        .map(
            document ->
                dynamicTest(
                    document.getURI(),
                    () -> {
                      var text = Bundle.text(article(document)).codePoints().toArray();
                      assertThat(WHOLE.find(Node.ANY, OA.hasSource.asNode(), document))
                          .toIterable()
                          .isNotEmpty()
                          .extracting(Triple::getSubject)
                          .allSatisfy(passage -> isWholeWords(passage, text));
                    }));
  }

  /// Names and titles are what they are; everything else is said in words of our own.
  @Test
  void noDescriptionRepeatsEightWordsOfAnArticle() {
    var described = Bundle.union(WHOLE);
    NAMES.forEach(name -> described.remove(Node.ANY, name, Node.ANY));

    assertThat(repeating(described, phrasesOfArticles())).isEmpty();
  }

  @Test
  void aDescriptionThatRepeatsAnArticleIsFound() {
    var sentence = WORD.matcher(Bundle.text(articles().findFirst().orElseThrow())).results();
    var copied = sentence.limit(20).map(MatchResult::group).collect(Collectors.joining(", "));
    var twin = GraphFactory.createDefaultGraph();
    twin.add(
        Bundle.uri("urn:x-test:claim"),
        Bundle.term("content"),
        NodeFactory.createLiteralLang(copied, "vi"));

    assertThat(repeating(twin, phrasesOfArticles())).containsExactly(copied);
  }

  private static List<String> repeating(Graph graph, Set<String> phrases) {
    return graph.stream()
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .filter(literal -> phrases(literal).anyMatch(phrases::contains))
        .map(Node::getLiteralLexicalForm)
        .distinct()
        .toList();
  }

  private static Stream<String> phrases(Node literal) {
    var length = literal.getLiteralLanguage().equals("vi") ? EIGHT_IN_SYLLABLES : EIGHT;
    return phrases(literal.getLiteralLexicalForm(), length);
  }

  private static Set<String> phrasesOfArticles() {
    return articles()
        .map(Bundle::text)
        .flatMap(text -> Stream.of(EIGHT, EIGHT_IN_SYLLABLES).flatMap(n -> phrases(text, n)))
        .collect(Collectors.toSet());
  }

  private static void isWholeWords(Node passage, int[] text) {
    var selector = object(passage, OA.hasSelector.asNode());
    var start = Integer.parseInt(literal(selector, OA.start.asNode()));
    var end = Integer.parseInt(literal(selector, OA.end.asNode()));

    assertThat(0 <= start && start < end && end <= text.length).as(passage.getURI()).isTrue();
    assertThat(cutsAWord(text, start) || cutsAWord(text, end)).as(passage.getURI()).isFalse();
    assertThat(Character.isWhitespace(text[start]) || Character.isWhitespace(text[end - 1]))
        .as(passage.getURI())
        .isFalse();
  }

  private static boolean cutsAWord(int[] text, int offset) {
    return 0 < offset
        && offset < text.length
        && Character.isLetterOrDigit(text[offset - 1])
        && Character.isLetterOrDigit(text[offset]);
  }

  /// Every run of so many words, in small letters and without punctuation.
  private static Stream<String> phrases(String text, int length) {
    var words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    return IntStream.rangeClosed(0, words.size() - length)
        .mapToObj(from -> String.join(" ", words.subList(from, from + length)));
  }

  private static Stream<Path> articles() {
    assumeThat(ARTICLES).isDirectory();
    return Bundle.files(ARTICLES, ".txt").stream();
  }

  private static Path article(Node document) {
    assumeThat(ARTICLES).isDirectory();
    return ARTICLES.resolve(literal(document, DCTerms.identifier.asNode()));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  private static Stream<Node> graphs(DatasetGraph dataset) {
    return Iter.asStream(dataset.listGraphNodes());
  }

  private static Stream<Node> documents() {
    return WHOLE
        .find(Node.ANY, RDF.type.asNode(), Bundle.term("SourceDocument"))
        .mapWith(Triple::getSubject)
        .toList()
        .stream();
  }

  private static List<Node> passages(Graph graph) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), Bundle.term("EvidencePassage"))
        .mapWith(Triple::getSubject)
        .toList();
  }

  private static Node one(Graph graph, Node type) {
    return graph.find(Node.ANY, RDF.type.asNode(), type).next().getSubject();
  }

  private static Node object(Node subject, Node property) {
    return WHOLE.find(subject, property, Node.ANY).next().getObject();
  }

  private static String literal(Node subject, Node property) {
    return object(subject, property).getLiteralLexicalForm();
  }

  private static String graph(String name) {
    return "https://w3id.org/entente/graph/" + name;
  }
}
