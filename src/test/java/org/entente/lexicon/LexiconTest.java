package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.ShapeSet;
import org.entente.ontology.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {

  private static final String PREFIXES =
      """
      @prefix ent: <https://w3id.org/entente/ontology#> .
      @prefix id: <https://w3id.org/entente/id/> .
      @prefix lex: <https://w3id.org/entente/lexicon/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @TempDir Path folder;

  @Test
  void threeLinesMakeAnEntry() throws IOException {
    var lexicon =
        lexicon(
            """
            lex:cue-test a ent:Cue ;
              rdfs:label "đề nghị"@vi ;
              ent:force <https://w3id.org/entente/scheme/force-request> .
            """);

    List<Hit> hits = lexicon.match(Tokens.of("Ông đề nghị hai bên"), "vi");

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().entry().slug("force")).contains("force-request");
    assertThat(hits.getFirst().start()).isEqualTo(4);
  }

  @Test
  void longestEntryOfACategoryWins() throws IOException {
    var lexicon =
        lexicon(
            """
            id:gb a ent:State ; rdfs:label "Anh"@vi , "Vương quốc Anh"@vi .
            """);

    assertThat(found(lexicon, "tới Vương Quốc Anh", "vi")).containsExactly("Vương Quốc Anh");
  }

  @Test
  void namesNeedTheirCapital() throws IOException {
    var lexicon = lexicon("id:gb a ent:State ; rdfs:label \"Anh\"@vi . ");

    assertThat(found(lexicon, "người anh của ông", "vi")).isEmpty();
    assertThat(found(lexicon, "nước Anh", "vi")).containsExactly("Anh");
  }

  @Test
  void abbreviationsNeedAllTheirCapitals() throws IOException {
    var lexicon = lexicon("id:us a ent:State ; rdfs:label \"US\"@en . ");

    assertThat(found(lexicon, "let us meet", "en")).isEmpty();
    assertThat(found(lexicon, "the US side", "en")).containsExactly("US");
  }

  @Test
  void wordsAreNeverCutInside() throws IOException {
    var lexicon = lexicon("id:ml a ent:State ; rdfs:label \"Mali\"@en . ");

    assertThat(found(lexicon, "Somalia and Malians", "en")).isEmpty();
  }

  @Test
  void vietnameseWordsKeepTheirDiacritics() throws IOException {
    var lexicon = lexicon("lex:test a ent:Cue ; rdfs:label \"bộ\"@vi . ");

    assertThat(found(lexicon, "bò bỏ bo", "vi")).isEmpty();
  }

  @Test
  void frenchAndEnglishNamesDoNotNeedTheirs() throws IOException {
    var lexicon = lexicon("id:us a ent:State ; rdfs:label \"États-Unis\"@fr . ");

    assertThat(found(lexicon, "les Etats-Unis", "fr")).containsExactly("Etats-Unis");
  }

  @Test
  void bothPlacesOfAToneMarkAreOneWord() throws IOException {
    var lexicon = lexicon("lex:test a ent:Cue ; rdfs:label \"thỏa thuận\"@vi . ");

    assertThat(found(lexicon, "bản thoả thuận", "vi")).containsExactly("thoả thuận");
  }

  @Test
  void decomposedLettersMatchAndKeepTheirOffsets() throws IOException {
    var lexicon = lexicon("lex:test a ent:Cue ; rdfs:label \"đề nghị\"@vi . ");
    String text = Normalizer.normalize("Ông đề nghị", Normalizer.Form.NFD);

    Hit hit = lexicon.match(Tokens.of(text), "vi").getFirst();

    assertThat(text.substring(hit.start(), hit.end()))
        .isEqualTo(Normalizer.normalize("đề nghị", Normalizer.Form.NFD));
  }

  @Test
  void gluedWordsAreTwo() throws IOException {
    var lexicon = lexicon("id:kr a ent:State ; rdfs:label \"Republic of Korea\"@en . ");

    assertThat(found(lexicon, "the Republic ofKorea", "en")).containsExactly("Republic ofKorea");
  }

  @Test
  void shippedLexiconIsWholeAndConforms() {
    Graph bundled = LexiconFiles.bundled();
    Graph shapes = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(shapes, "ontology/lexicon/shapes.ttl");

    assertThat(Lexicon.compile(bundled).entries()).hasSizeGreaterThan(1000);
    assertThat(new ShapeSet(shapes).check(bundled)).isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void entryWithoutAFormIsReported() {
    Graph shapes = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(shapes, "ontology/lexicon/shapes.ttl");
    Graph data = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        data, new StringReader(PREFIXES + "lex:empty a ent:Honorific ."), null, Lang.TURTLE);

    assertThat(new ShapeSet(shapes).check(data)).isInstanceOf(Validation.Violates.class);
  }

  @Test
  void versionChangesWithAnEntry() throws IOException {
    var one = lexicon("lex:test a ent:Cue ; rdfs:label \"một\"@vi . ");
    var same = lexicon("lex:test a ent:Cue ; rdfs:label \"một\"@vi . ");
    var other = lexicon("lex:test a ent:Cue ; rdfs:label \"hai\"@vi . ");

    assertThat(one.version()).isEqualTo(same.version()).isNotEqualTo(other.version());
  }

  private Lexicon lexicon(String turtle) throws IOException {
    Path file = Files.writeString(folder.resolve("own.ttl"), PREFIXES + turtle);
    Graph graph = GraphFactory.createDefaultGraph();
    LexiconFiles.read(file).stream().forEach(graph::add);
    return Lexicon.compile(graph);
  }

  private static List<String> found(Lexicon lexicon, String text, String language) {
    return lexicon.match(Tokens.of(text), language).stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .toList();
  }
}
