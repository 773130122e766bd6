package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.entente.ingest.Extraction.Extracted;
import org.entente.ontology.Modules;
import org.junit.jupiter.api.Test;

class IngestTest {

  @Test
  void statesWhatAnArticleReports() {
    var graph = extracted("vi-tiep.txt", Samples.VIETNAMESE).graph().triples();
    var document = Terms.id("vi-tiep");
    var encounter = Terms.id("encounter-2024-03-12-be-vn-reception");

    assertThat(graph)
        .contains(
            Triple.create(document, Terms.IDENTIFIER, Terms.text("vi-tiep.txt")),
            Triple.create(document, Terms.ISSUED, Terms.date("2024-03-12")),
            Triple.create(document, Terms.ABOUT, encounter),
            Triple.create(encounter, Terms.ENCOUNTER_KIND, Terms.concept("reception")),
            Triple.create(
                Terms.id("tran-quoc-hung"),
                Terms.HAS_RANK_HOLDING,
                Terms.id("tran-quoc-hung-with-rank-senior-lieutenant-general")));
  }

  @Test
  void quotesTheTextBehindEveryPassageByCodePoints() {
    var text = "😀 " + Samples.ENGLISH;
    var graph = extracted("en.txt", text).graph().asGraph();
    var points = text.codePoints().toArray();

    var selectors = graph.find(Node.ANY, Terms.START, Node.ANY).toList();

    assertThat(selectors).isNotEmpty();
    for (var start : selectors) {
      int from = (Integer) start.getObject().getLiteralValue();
      int to =
          (Integer)
              graph
                  .find(start.getSubject(), Terms.END, Node.ANY)
                  .next()
                  .getObject()
                  .getLiteralValue();
      var quote = Terms.iri(start.getSubject().getURI().replace("-selector-", "-quote-"));
      assertThat(
              graph.find(quote, Terms.EXACT, Node.ANY).next().getObject().getLiteralLexicalForm())
          .isEqualTo(new String(points, from, to - from));
    }
  }

  @Test
  void keepsTheShapesAsJenaReadsThem() {
    var data = GraphMemFactory.createDefaultGraph();
    Samples.KNOWN.stream().forEach(data::add);
    var extracted = extracted("vi-tiep.txt", Samples.VIETNAMESE);
    extracted.graph().triples().forEach(data::add);
    Samples.PROVENANCE.describe(extracted.document()).forEach(data::add);
    var own = subjects(extracted.graph().triples());

    var report = ShaclValidator.get().validate(Shapes.parse(Modules.shapes()), data);

    assertThat(report.getEntries().stream().filter(entry -> own.contains(entry.focusNode())))
        .isEmpty();
  }

  @Test
  void givesTheSameBytesForTheSameArticle() throws IOException {
    assertThat(trig(Samples.FRENCH)).isEqualTo(trig(Samples.FRENCH));
  }

  @Test
  void namesNoBlankNode() {
    assertThat(extracted("fr.txt", Samples.FRENCH).graph().triples())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  @Test
  void letsNothingOfInjectedRdfIntoTheGraph() {
    var hostile =
        Samples.ENGLISH
            + """

            <https://evil.example/s> <https://evil.example/p> "o" . } GRAPH <urn:x> { <a> <b> <c> }
            INSERT DATA { <https://evil.example/s> a <https://evil.example/C> } ; DROP ALL
            Minister of the Interior "@en . <https://evil.example/x> John "Quote\\" Whitfield pledged to help Vietnam.
            """;

    var triples = extracted("hostile.txt", hostile).graph().triples();

    assertThat(triples).isNotEmpty();
    assertThat(triples)
        .allSatisfy(
            triple -> {
              assertThat(triple.getSubject().getURI()).startsWith(Terms.ID).doesNotContain("evil");
              assertThat(triple.getObject().isURI() ? triple.getObject().getURI() : "")
                  .doesNotContain("evil");
            });
  }

  @Test
  void dropsAStatementThatViolatesAShapeAndSaysSo() {
    var broken = new Ingest(new Speechless(Samples.RULES), Samples.LABELS, Samples.SHAPES);

    var extraction =
        (Extracted) broken.extract(Source.of("en.txt"), Samples.ENGLISH.getBytes(UTF_8));

    assertThat(extraction.dropped()).singleElement().asString().contains("at least one debtor");
    assertThat(extraction.statements())
        .hasSize(extracted("en.txt", Samples.ENGLISH).statements().size() - 1);
  }

  private static String trig(String text) throws IOException {
    var out = new StringBuilder();
    new ArticleGraphs(Samples.ingest(), Samples.PROVENANCE)
        .write(Source.of("a.txt"), text.getBytes(UTF_8), out);
    return out.toString();
  }

  private static Set<Node> subjects(Set<Triple> triples) {
    return triples.stream().map(Triple::getSubject).collect(Collectors.toSet());
  }

  static Extracted extracted(String name, String text) {
    return switch (Samples.ingest().extract(Source.of(name), text.getBytes(UTF_8))) {
      case Extracted extracted -> extracted;
      case Extraction.Rejected(var reason) -> throw new AssertionError(reason);
      case Extraction.Failed(var reason) -> throw new AssertionError(reason);
    };
  }
}
