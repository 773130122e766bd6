package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.ontology.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A user's own ministry, cue and topic: the Turtle of the README, as it stands there.
class OwnWordsTest {

  private static final Path ARTICLES = Path.of("src/test/resources/lexicon/example");
  private static final String MINISTRY = "id/sc-ministry-of-coastal-security";
  private static final String TOPIC = "scheme/illegal-sand-mining";

  private static final String PREFIXES =
      """
      @prefix ent: <https://w3id.org/entente/ontology#> .
      @prefix id: <https://w3id.org/entente/id/> .
      @prefix lex: <https://w3id.org/entente/lexicon/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix scheme: <https://w3id.org/entente/scheme/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"coast-vi", "coast-fr", "coast-en"})
  void withoutThemNoneOfItIsStated(String article) throws IOException {
    var stated = ingested(article);

    assertThat(subjects(stated, "Encounter")).isEqualTo(1);
    assertThat(mentions(stated, MINISTRY)).isFalse();
    assertThat(subjects(stated, "Pledge")).isZero();
    assertThat(mentions(stated, TOPIC)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"coast-vi", "coast-fr", "coast-en"})
  void withThemTheMinistryPledgesOnTheTopic(String article) throws IOException {
    assertStated(ingested(article, "--lexicon", own().toString()));
  }

  @Test
  void anEditedCopyOfTheLexiconDoesTheSame() throws IOException {
    var copy = Files.createDirectories(folder.resolve("lexicon"));
    try (var files = Files.list(Path.of("ontology/lexicon"))) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.copy(own(), copy.resolve("own.ttl"));

    assertStated(ingested("coast-en", "--lexicon", copy.toString()));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lex:vow a ent:Cue ; rdfs:label "vow to" ; ent:pattern "active" ; ent:reports scheme:force-pledge . | Every form needs a language tag
          lex:vow a ent:Cue ; rdfs:label "vow to"@en ; ent:reports scheme:force-pledge .                     | A cue needs one ent:pattern
          lex:vow a ent:Cue ; ent:pattern "active" ; ent:reports scheme:force-pledge .                       | at least one rdfs:label
          lex:vow a ent:Cue ; rdfs:label "vow to"@en ; ent:pattern "active" ; ent:reports scheme:pledge .    | ent:reports names a force
          lex:vow a ent:Cu ; rdfs:label "vow to"@en .                                                        | no class or scheme of the lexicon
          id:sc-ministry a ent:Ministry ; rdfs:label "Ministry of Coasts"@en .                               | A body needs the one state
          scheme:sand a ent:CrimeDomain ; skos:inScheme scheme:crime-domains ; skos:prefLabel "sand"@en .    | in each of en, vi and fr
          scheme:sand a skos:Concept ; skos:inScheme scheme:crime-domains .                                  | is an ent:CrimeDomain
          lex:minister a ent:OfficeTitle ; rdfs:label "top minister"@en ; ent:takes "ministry" .             | needs one ent:grade
          lex:pact a ent:AgreementHead ; rdfs:label "grand pact"@en .                                        | An agreement head names one kind
          """)
  void anEntryThatSaysTooLittleIsRefusedWithItsFile(String entry, String message)
      throws IOException {
    var file = Files.writeString(folder.resolve("own.ttl"), PREFIXES + entry);
    var slug = entry.substring(entry.indexOf(':') + 1, entry.indexOf(' '));

    assertThatThrownBy(() -> LexiconOption.words(List.of(file)))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(file + ": ")
        .hasMessageContaining("/" + slug + "\n")
        .hasMessageContaining(message);
  }

  @Test
  void aFaultyFileEndsTheRunBeforeAnythingIsRead() throws IOException {
    var file = Files.writeString(folder.resolve("own.ttl"), "this is no Turtle");
    var out = folder.resolve("out.trig");

    int code =
        Main.run(
            "ingest", ARTICLES.toString(), "--out", out.toString(), "--lexicon", file.toString());

    assertThat(code).isEqualTo(Main.INPUT_AT_FAULT);
    assertThat(out).doesNotExist();
  }

  /// The Turtle of the README's section on words.
  private Path own() throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var section = readme.substring(readme.indexOf("### Words of your own"));
    var blocks =
        Pattern.compile("```turtle\n(.*?)```", Pattern.DOTALL)
            .matcher(section)
            .results()
            .map((MatchResult block) -> block.group(1))
            .collect(Collectors.joining("\n"));
    assertThat(blocks).contains("ent:Ministry", "ent:Cue", "ent:CrimeDomain");
    return Files.writeString(folder.resolve("own.ttl"), blocks);
  }

  private DatasetGraph ingested(String article, String... options) {
    var out = folder.resolve("out.trig");
    var file = ARTICLES.resolve(article + ".txt").toString();
    var arguments = new ArrayList<>(List.of("ingest", file, "--out", out.toString()));
    arguments.addAll(List.of(options));
    assertThat(Main.run(arguments.toArray(String[]::new))).isEqualTo(Main.DONE);
    return RDFDataMgr.loadDatasetGraph(out.toString());
  }

  private static void assertStated(DatasetGraph stated) {
    var ministry = NodeFactory.createURI(Namespaces.BASE + MINISTRY);
    assertThat(stated.contains(null, ministry, RDF.type.asNode(), term("Ministry"))).isTrue();
    assertThat(stated.contains(null, ministry, term("ofState"), id("sc"))).isTrue();
    assertThat(subjects(stated, "Pledge")).isEqualTo(1);
    assertThat(objects(stated, "crimeDomain")).containsExactly(Namespaces.BASE + TOPIC);
    assertThat(objects(stated, "lexicalEntry"))
        .contains("https://w3id.org/entente/lexicon/cue-take-upon");
  }

  private static long subjects(DatasetGraph stated, String type) {
    return stated.stream(null, null, RDF.type.asNode(), term(type)).count();
  }

  private static List<String> objects(DatasetGraph stated, String property) {
    return stated.stream(null, null, term(property), null)
        .map(quad -> quad.getObject().toString())
        .distinct()
        .toList();
  }

  private static boolean mentions(DatasetGraph stated, String slug) {
    var node = NodeFactory.createURI(Namespaces.BASE + slug);
    return stated.contains(null, node, null, null) || stated.contains(null, null, null, node);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Namespaces.ENT + name);
  }

  private static Node id(String slug) {
    return NodeFactory.createURI(Namespaces.ID + slug);
  }
}
