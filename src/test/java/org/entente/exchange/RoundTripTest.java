package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Out and in again: nothing is lost that a syntax can say, and what it cannot say is refused.
class RoundTripTest {

  private static final Node A = GraphNames.of("a");
  private static final Node B = GraphNames.of("b");

  /// What syntaxes are known to stumble over, as far as all of them can say it.
  private static final Graph DIFFICULT =
      turtle(
          """
          @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
          @prefix ex: <http://example.org/> .
          ex:a ex:text "Tô Lâm"@vi , "Tô Lâm"@VI-vn , "x"@zh-Hant-TW , "" , " both ends " , "tab\\tquote\\"<&>]]>\\\\" ,
            "two\\nlines\\n" , "\\u0300combining" , "\\U0001F1FB\\U0001F1F3" , "'''\\"\\"\\"" ;
            ex:number 1 , 01 , +1 , 1.0 , 1.50 , 1e0 , "1"^^xsd:double , "abc"^^xsd:integer , "NaN"^^xsd:double ;
            ex:boolean true , "1"^^xsd:boolean ;
            ex:date "2021-06-22"^^xsd:date , "2021-13-45"^^xsd:date , "2021"^^xsd:gYear ;
            ex:other "{}"^^ex:json ;
            ex:iri <http://example.org/đường/Tô%20Lâm?q=a&b='c'#f(1)> , <urn:isbn:0-486-27557-4> , ex:a .
          <urn:x:y> a ex:Thing ; ex:a-b.c_d ex:a .
          """);

  @TempDir Path folder;

  private final Store store = Store.open(new StoreConfig.InMemory());

  @AfterEach
  void close() {
    store.close();
  }

  static Stream<Arguments> everySyntaxPackedInEveryWay() {
    return Syntax.names().stream()
        .flatMap(
            syntax ->
                Arrays.stream(Packing.values())
                    .map(packing -> Arguments.of(syntax + packing.extension())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everySyntaxPackedInEveryWay")
  void comesBackAsItWas(String format) throws IOException {
    store.replace(A, DIFFICULT);

    var read = graphOf(read(export(format, List.of())));

    assertThat(missing(DIFFICULT, read)).isEmpty();
    assertThat(missing(read, DIFFICULT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"trig", "trigs", "nq", "jsonld", "ndjsonld", "trix", "rj", "brf"})
  void keepsGraphsApartWhereTheSyntaxCan(String format) throws IOException {
    store.replace(A, DIFFICULT);
    store.replace(B, turtle("<urn:c> <urn:p> 2 ."));

    var read = read(export(format, List.of()));

    assertThat(missing(DIFFICULT, read.getGraph(A))).isEmpty();
    assertThat(read.getGraph(B).size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ttl", "ttls", "nt", "n3", "rdf"})
  void refusesToMixGraphsWhereTheSyntaxHasNone(String format) throws IOException {
    store.replace(A, DIFFICULT);
    store.replace(B, turtle("<urn:c> <urn:p> 2 ."));

    assertThatThrownBy(() -> export(format, List.of()))
        .isInstanceOf(RdfFault.class)
        .hasMessageContaining("has no named graphs, and here are 2")
        .hasMessageContaining("--graph");
    assertThat(graphOf(read(export(format, List.of(B)))).size()).isEqualTo(1);
    assertThat(graphOf(read(export(format, List.of(RdfExport.DEFAULT_GRAPH)))).size())
        .isEqualTo(DIFFICULT.size() + 1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ttl", "trig", "nt", "nq"})
  void keepsTheDirectionOfText(String format) throws IOException {
    var text = turtle("<urn:a> <urn:p> 'x'@ar--rtl .");
    store.replace(A, text);

    assertThat(graphOf(read(export(format, List.of())))).matches(text::isIsomorphicWith);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ttls", "trigs", "brf"})
  void keepsTripleTerms(String format) throws IOException {
    var terms = turtle("<urn:a> <urn:p> <<( <urn:x> <urn:y> 'z'@vi )>> .");
    store.replace(A, terms);

    assertThat(graphOf(read(export(format, List.of())))).matches(terms::isIsomorphicWith);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"ttl", "trig", "nt", "nq", "n3", "rdf", "trix", "jsonld", "ndjsonld", "rj"})
  void refusesTripleTermsWhereTheSyntaxHasNone(String format) {
    store.replace(A, turtle("<urn:a> <urn:p> <<( <urn:x> <urn:y> 'z' )>> ."));

    assertThatThrownBy(() -> export(format, List.of()))
        .isInstanceOf(RdfFault.class)
        .hasMessageContaining("has no triple terms");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rdf | <urn:a> <http://example.org/1> 1 . | has no element name",
        "rdf | <urn:a> <urn:p> '<b/>'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> . |"
            + " XML literals",
        "rdf | <urn:a> <urn:p> 'a\\u0001b' . | control character",
        "trix | <urn:a> <urn:p> 'a\\u0001b' . | control character",
        "rdf | <urn:a> <urn:p> 'a\\rb' . | control character",
        "rdf | <urn:a> <urn:p> 'x'@en--ltr . | direction",
        "jsonld | <urn:a> <urn:p> 'x'@en--ltr . | direction"
      })
  void refusesWhatTheSyntaxCannotSay(String format, String content, String reason) {
    var stored = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(content, Lang.TURTLE).parse(stored.getGraph(A));
    store.replace(A, stored.getGraph(A));

    assertThatThrownBy(() -> export(format, List.of()))
        .isInstanceOf(RdfFault.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"ttl", "nt", "nq", "rdf", "trix", "jsonld", "rj", "brf", "nq.zst", "trig.xz"})
  void tellsTheSyntaxOfTheStandardInputByItsContent(String format) throws IOException {
    store.replace(A, DIFFICULT);
    var bytes = new ByteArrayInputStream(Files.readAllBytes(export(format, List.of())));

    var read = DatasetGraphFactory.create();
    new RdfImport(List.of(RdfSource.of(bytes, "stdin")), ImportOptions.usual(), _ -> {})
        .stream(_ -> false, read::add);

    assertThat(missing(DIFFICULT, graphOf(read))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "ttl",
        ".ttl",
        "Turtle",
        "TURTLE-STAR",
        "RDF/XML",
        "n-triples",
        "text/turtle; charset=utf-8",
        "application/ld+json",
        "JSON-LD",
        "binary",
        "brf",
        "TriX",
        "application/n-quads"
      })
  void knowsSyntaxesByAllTheirNames(String name) {
    assertThat(Optional.of(Syntax.named(name))).isPresent();
  }

  @Test
  void leavesOutQuotesIfAsked() throws IOException {
    store.replace(
        A,
        turtle(
            """
            @prefix oa: <http://www.w3.org/ns/oa#> .
            <urn:p> oa:hasSelector <urn:position> , <urn:quote> .
            <urn:position> a oa:TextPositionSelector ; oa:start 1 .
            <urn:quote> a oa:TextQuoteSelector ; oa:exact "words" .
            """));
    var out = new ByteArrayOutputStream();

    RdfExport.as("nq").orElseThrow().withoutQuotes().write(store, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("quote", "words")
        .contains("position")
        .hasLineCount(3);
  }

  private Path export(String format, List<Node> graphs) throws IOException {
    var out = new ByteArrayOutputStream();
    RdfExport.as(format).orElseThrow().of(graphs).write(store, out);
    return Files.write(folder.resolve("export." + format), out.toByteArray());
  }

  private static org.apache.jena.sparql.core.DatasetGraph read(Path file) {
    return RdfImport.read(List.of(file));
  }

  private static Graph graphOf(org.apache.jena.sparql.core.DatasetGraph quads) {
    var graph = GraphFactory.createDefaultGraph();
    quads
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.getGraph().equals(GraphNames.of("reference"))) {
                graph.add(quad.asTriple());
              }
            });
    return graph;
  }

  /// Terms that are the same, not values that are equal.
  private static List<String> missing(Graph from, Graph in) {
    var there = in.stream().map(Object::toString).toList();
    return from.stream().map(Object::toString).filter(one -> !there.contains(one)).toList();
  }

  private static Graph turtle(String text) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).checking(false).parse(graph);
    return graph;
  }
}
