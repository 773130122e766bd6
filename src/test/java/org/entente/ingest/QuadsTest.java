package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class QuadsTest {

  private static final List<Triple> TRIPLES =
      List.of(
          Triple.create(Terms.id("a"), Terms.TYPE, Terms.PERSON),
          Triple.create(
              Terms.id("a"), Terms.LABEL, Terms.text("\"\\ \n\t\r } <b> \u0007 Hà Nội", "vi")),
          Triple.create(Terms.id("a"), Terms.LABEL, Terms.text("x")),
          Triple.create(Terms.id("a.b/c"), Terms.CONFIDENCE, Terms.decimal("0.85")),
          Triple.create(Terms.id("b-1"), Terms.START, Terms.integer(12)),
          Triple.create(Terms.id("b-1"), Terms.ISSUED, Terms.date("2023-04-04")));

  @Test
  void writesTrigThatReadsBackAsItWas() throws IOException {
    var out = new StringBuilder();
    Quads.trigHead(out);
    Quads.trig(Terms.graph("g"), TRIPLES, out);

    assertThat(read(out.toString(), Lang.TRIG)).containsExactlyInAnyOrderElementsOf(TRIPLES);
  }

  @Test
  void writesNQuadsThatReadBackAsTheyWere() throws IOException {
    var out = new StringBuilder();
    Quads.nquads(Terms.graph("g"), TRIPLES, out);

    assertThat(read(out.toString(), Lang.NQUADS)).containsExactlyInAnyOrderElementsOf(TRIPLES);
    assertThat(out.toString().lines().toList()).isSorted();
  }

  @Test
  void writesTheSameBytesWhateverTheOrder() throws IOException {
    var shuffled = new ArrayList<>(TRIPLES);
    Collections.shuffle(shuffled, new Random(1));
    var one = new StringBuilder();
    var other = new StringBuilder();
    Quads.trig(Terms.graph("g"), TRIPLES, one);
    Quads.trig(Terms.graph("g"), shuffled, other);

    assertThat(other.toString()).isEqualTo(one.toString());
  }

  private static List<Triple> read(String text, Lang lang) {
    return RDFParser.fromString(text, lang).toDatasetGraph().getGraph(Terms.graph("g")).stream()
        .toList();
  }
}
