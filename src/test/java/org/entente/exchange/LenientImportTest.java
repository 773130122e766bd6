package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong is left out, counted, and shown with its line; the rest is all there.
class LenientImportTest {

  private final Store store = Store.open(new StoreConfig.InMemory());

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"nt", "nq"})
  void leavesOutLinesThatAreWrong(String syntax) {
    var all =
        lenient(
            syntax,
            """
            <urn:a> <urn:p> "1" .
            this is no statement
            <urn:a> <urn:p> "unclosed .
            # a comment

            <urn:a> <urn:p> <urn:not an iri> .
            _:b <urn:p> "2" .
            _:b <urn:q> <<( <urn:x> <urn:y> "1" )>> .
            <relative> <urn:p> "3" .
            <urn:a> <urn:p> "last"
            """);

    assertThat(all.objects()).containsExactly("\"1\"", "\"2\"");
    assertThat(all.linesLeftOut()).containsExactly("2", "3", "6", "8", "9", "10");
  }

  @Test
  void leavesOutStatementsOfTurtleThatAreWrong() {
    var all =
        lenient(
            "ttl",
            """
            @prefix ex: <urn:> . @prefix broken <urn:> .
            PREFIX two: <urn:two:>
            ex:a ex:p 1 , 2.5 ; ex:q "a.b ; # no comment" . ex:b ex:p two:c.d .
            ex:a ex:p "unclosed .
            ex:c ex:p \"""long . "string"
            of two lines\""" . ex:d none:p 4 .
            ex:e ex:p [ ex:q 5 ; ex:r ( 6 7 ) .
            ex:f ex:p 8 .
            ex:g ex:p <not an iri> .

            ex:h ex:p ;
              ex:q ex:i .
            ex:j ex:p 9 .
            """);

    assertThat(all.objects())
        .contains("\"8\"^^xsd:integer", "\"9\"^^xsd:integer", "urn:two:c.d")
        .contains("\"2.5\"^^xsd:decimal", "\"a.b ; # no comment\"")
        .anyMatch(one -> one.startsWith("\"long . "));
    assertThat(all.linesLeftOut()).containsExactly("1", "4", "6", "7", "9", "11");
  }

  @Test
  void leavesOutStatementsInGraphs() {
    var all =
        lenient(
            "trig",
            """
            @prefix ex: <urn:> .
            ex:g { ex:a ex:p 1 . ex:a ex:p . ex:a ex:p 2 }
            GRAPH ex:h {
              ex:a ex:p 3 .
              ex:a ex:p "x"^^<not an iri> .
              [] ex:p 4
            }
            { ex:a ex:p 5 . }
            ex:a ex:p 6 .
            """);

    assertThat(all.quads)
        .extracting(
            quad ->
                quad.getGraph().getURI().replaceFirst(".*[/:]", "")
                    + " "
                    + quad.getObject().getLiteralLexicalForm())
        .containsExactly("g 1", "g 2", "h 3", "h 4", "import.data 5", "import.data 6");
    assertThat(all.linesLeftOut()).containsExactly("2", "5");
  }

  @Test
  void givesABlankNodeOneIriThroughoutTheFile() {
    var statements = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      statements.append("_:same <urn:p> ").append(i).append(" .\n");
      if (i % 300 == 7) {
        statements.append("_:same <urn:p> .\n");
      }
    }

    var all = lenient("ttl", statements.toString());

    assertThat(all.quads).hasSize(1_000);
    assertThat(all.quads.stream().map(Quad::getSubject).distinct()).hasSize(1);
    assertThat(all.skipped.number()).isEqualTo(4);
  }

  @Test
  void showsTheFirstTenAndCountsAll() {
    var all = lenient("nt", "wrong\n".repeat(5_000));

    assertThat(all.quads).isEmpty();
    assertThat(all.skipped.number()).isEqualTo(5_000);
    assertThat(all.skipped.first()).hasSize(10);
    assertThat(all.skipped.first().getFirst()).startsWith("the standard input, line 1: ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rdf | <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'></rdf:RDX>",
        "jsonld | { \"@id\": \"urn:a\" \"urn:p\": 1 }"
      })
  void saysWhereNothingCanBeLeftOut(String syntax, String text) {
    assertThatThrownBy(() -> lenient(syntax, text))
        .isInstanceOf(RdfFault.class)
        .hasMessageContaining("nothing after this can be read");
  }

  private record Imported(List<Quad> quads, Skipped skipped) {

    List<String> objects() {
      return quads.stream().map(quad -> quad.getObject().toString()).toList();
    }

    List<String> linesLeftOut() {
      return skipped.first().stream()
          .map(one -> one.replaceFirst(".*?, line (\\d+).*", "$1"))
          .toList();
    }
  }

  private Imported lenient(String syntax, String text) {
    var source =
        RdfSource.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "data");
    var options = new ImportOptions(Optional.of(Syntax.named(syntax)), Optional.empty(), true);
    var all = new RdfImport(List.of(source), options, _ -> {});
    var quads = new ArrayList<Quad>();
    all.stream(
        _ -> false,
        quad -> {
          if (!quad.getGraph().getURI().endsWith("/reference")) {
            quads.add(quad);
          }
        });
    return new Imported(quads, all.skipped());
  }
}
