package org.entente.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.entente.exchange.Bundle;
import org.entente.ontology.Ent;
import org.entente.ontology.Modules;
import org.entente.ontology.ShapeSet;
import org.entente.ontology.Validation;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables and datasets of others against the bundled graph: candidates, verdicts, links, undo.
class LinkingTest {

  private static final String PEOPLE =
      """
      id,name,country,office
      Q1,Tô Lâm,Việt Nam,
      Q2,"TO LAM ",VN,Minister of Public Security
      Q3,"Nicole de Moore, State Secretary",Belgium,
      Q4,Dominic Rab,UK,
      Q5,Bộ Công an,,
      Q6,,,
      Q7,Nobody At All,,
      Q8,Bộ Công Thương,,
      """;

  @TempDir Path folder;

  private final Store store = Store.open(new StoreConfig.InMemory(), Modules.rules());

  @BeforeEach
  void fill() {
    store.replaceAll(Bundle.whole());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void writesEveryRowWithItsCandidatesIntoTheTableAndNothingIntoTheStore() throws IOException {
    var before = contents();

    var result = link(write("people.csv", PEOPLE), people());

    assertThat(result.rows()).isEqualTo(8);
    assertThat(result.sure()).isEqualTo(5);
    var sure = new ArrayList<String>();
    read(result.table()).stream().filter(Pair::isSure).forEach(pair -> sure.add(pair.candidate()));
    assertThat(sure)
        .containsExactly(
            "to-lam", "to-lam", "nicole-de-moor", "dominic-raab", "vn-ministry-of-public-security");
    assertThat(read(result.table()))
        .filteredOn(pair -> pair.row() == 6)
        .singleElement()
        .satisfies(pair -> assertThat(pair.why()).isEqualTo("the row has no name"));
    assertThat(read(result.table()).getFirst().why()).contains("name_exact_diacritics 1.00");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void linksWhatIsSureIfAskedWithConfidenceAndEvidenceThatKeepTheShapes() throws IOException {
    var result = linked(write("people.csv", PEOPLE));

    assertThat(result.linked()).isEqualTo(5);
    var links = store.read(Links.GRAPH);
    assertThat(links.contains(id("to-lam"), SKOS.exactMatch.asNode(), theirs("Q1"))).isTrue();
    var decision = links.find(Node.ANY, Ent.decidedFor, theirs("Q4")).next().getSubject();
    assertThat(links.contains(decision, Ent.identifiedWith, id("dominic-raab"))).isTrue();
    assertThat(object(links, decision, Ent.confidence).getLiteralLexicalForm())
        .matches("0\\.\\d{1,3}");
    assertThat(object(links, decision, Ent.reason).getLiteralLexicalForm())
        .startsWith("Row 4, “Dominic Rab”, sure: ");
    var checked = Modules.ontology();
    links.stream().forEach(checked::add);
    store.read(GraphNames.of("reference")).stream().forEach(checked::add);
    assertThat(
            links.stream().noneMatch(triple -> triple.getPredicate().getURI().endsWith("#sameAs")))
        .isTrue();
    assertThat(ShapeSet.shipped().check(checked)).isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void undoingRestoresTheExactData() throws IOException {
    var before = contents();
    var first = linked(write("people.csv", PEOPLE));
    var between = contents();
    var second = linked(write("more.csv", "id,name,country,office\nQ9,Matthew Rycroft,UK,\n"));
    assertThat(new Links(store).runs())
        .extracting(Links.Run::id)
        .contains(first.run(), second.run());

    assertThat(new Links(store).undo(second.run())).isPresent();
    assertThat(contents()).isEqualTo(between);
    assertThat(new Links(store).undo(first.run())).isPresent();
    assertThat(contents()).isEqualTo(before);
    assertThat(new Links(store).runs()).isEmpty();
    assertThat(new Links(store).undo(first.run())).isEmpty();
  }

  @Test
  void undoingKeepsALinkThatWasThereBefore() throws IOException {
    var links = store.read(Links.GRAPH);
    links.add(id("to-lam"), SKOS.exactMatch.asNode(), theirs("Q1"));
    store.replace(Links.GRAPH, links);
    var before = contents();

    var applied = linked(write("people.csv", PEOPLE));
    assertThat(applied.known()).isEqualTo(1);
    new Links(store).undo(applied.run());

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void writesWhatAPersonSaidEvenInASpreadsheetOfAnotherCountry() throws IOException {
    var table =
        write(
            "people.review.csv",
            """
            \uFEFFrow;name;candidate;label;type;score;sure;why;verdict;iri;note
            1;To Lam;to-lam;Tô Lâm;official;97,0;yes;why;Exact;http://x.org/1;by me
            2;Raab;dominic-raab;Dominic Raab;official;60,5;no;why;close;http://x.org/2;
            3;Lam;to-lam;Tô Lâm;official;50;no;why;NO;http://x.org/3;
            4;X;to-lam;Tô Lâm;official;50;yes;why;;http://x.org/4;
            """);

    var applied = new Links(store).apply(table, false, _ -> {});

    assertThat(applied).extracting("linked", "rejected", "open").containsExactly(2L, 1L, 1L);
    var links = store.read(Links.GRAPH);
    assertThat(links.contains(id("dominic-raab"), SKOS.closeMatch.asNode(), uri("http://x.org/2")))
        .isTrue();
    assertThat(links.contains(Node.ANY, SKOS.exactMatch.asNode(), uri("http://x.org/3"))).isFalse();
    assertThat(new Links(store).apply(table, false, _ -> {}).isNew()).isFalse();
    assertThat(store.read(Links.GRAPH)).matches(links::isIsomorphicWith);
  }

  @Test
  void neverAsksAgainWhatWasDecided() throws IOException {
    var people = write("people.csv", "id,name,country,office\nQ1,To Lam,,\nQ2,Dominic Raab,,\n");
    var first = link(people, people());
    var reviewed = Files.readString(first.table()).lines().toList();
    var told = new StringBuilder();
    for (var line : reviewed) {
      told.append(
              line.startsWith("1,")
                  ? line.replace(",,http", ",exact,http")
                  : line.startsWith("2,") ? line.replace(",,http", ",no,http") : line)
          .append('\n');
    }
    Files.writeString(first.table(), told);
    new Links(store).apply(first.table(), false, _ -> {});
    Files.delete(first.table());

    var second = read(link(people, people()).table());

    assertThat(second)
        .filteredOn(pair -> pair.candidate().equals("to-lam"))
        .extracting(Pair::verdict)
        .containsOnly(Verdict.LINKED);
    assertThat(second).noneMatch(pair -> pair.candidate().equals("dominic-raab"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"people.ttl", "people.nt.gz", "people.jsonld"})
  void linksTheNamedThingsOfADataset(String name) throws IOException {
    var data =
        switch (name) {
          case "people.jsonld" ->
              """
              [{"@id": "http://x.org/Q1", "http://xmlns.com/foaf/0.1/name": "Tô Lâm",
                "http://x.org/land": "Việt Nam"},
               {"@id": "http://x.org/Q2", "http://www.w3.org/2002/07/owl#sameAs":
                {"@id": "https://w3id.org/entente/id/gb"}, "https://schema.org/name": "Albion"}]
              """;
          default ->
              """
              <http://x.org/Q1> <http://xmlns.com/foaf/0.1/name> "Tô Lâm"@vi .
              <http://x.org/Q2> <http://www.w3.org/2002/07/owl#sameAs> <https://w3id.org/entente/id/gb> .
              <http://x.org/Q1> <http://x.org/land> "Việt Nam" .
              <http://x.org/Q2> <https://schema.org/name> "Albion" .
              """;
        };
    var file = folder.resolve(name);
    try (var out =
        org.entente.exchange.Packing.ofName(name).pack(Files.newOutputStream(file), "people")) {
      out.write(data.getBytes(StandardCharsets.UTF_8));
    }

    var pairs = read(link(file, with(Map.of("country", "http://x.org/land"))).table());

    assertThat(pairs)
        .filteredOn(Pair::isSure)
        .extracting(pair -> pair.iri() + " " + pair.candidate())
        .containsExactly("http://x.org/Q1 to-lam", "http://x.org/Q2 gb");
    assertThat(pairs.getFirst().why()).contains("country 1.00");
  }

  @Test
  void givesRowsWithoutIdentifiersIrisThatSayWhatTheyStandFor() throws IOException {
    var before = contents();
    var file = write("Những người.tsv", "tên\tnước\nTô Lâm\tVN\n");
    var table = folder.resolve("t.csv");
    var applied =
        new Linking(store, LinkOptions.usual(), "").run(file, table, true, _ -> {}).applied();

    var minted = id("import-nhung-nguoi-1");
    assertThat(store.read(Links.GRAPH).contains(id("to-lam"), SKOS.exactMatch.asNode(), minted))
        .isTrue();
    assertThat(store.read(Links.GRAPH).contains(minted, Node.ANY, Node.ANY)).isTrue();
    new Links(store).undo(applied.orElseThrow().run());
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id,name\\n1,a\\n2 | line 3, column name: has 1 columns, the first line names 2",
        "id,name\\n1,a\\n2,b,c | line 3: has 3 columns",
        "id,name\\n1,\"a\\nb\"\\n2,\"c\"d\\n | line 4, column 6: after a closing quote",
        "id,name\\n1,a\\n2,\"never closed\\n3,c\\n | line 3: a quote is opened",
        "id,title\\n1,a | there is no column 'name'; there are id, title",
        "id,name\\nhttp://x.org/a b,c | line 2, column id: 'http://x.org/a b' cannot be an IRI",
        "` ` | there is no column 'name'"
      })
  void namesThePlaceOfWhatIsWrongInATable(String text, String sentence) throws IOException {
    var file = write("bad.csv", text.replace("\\n", "\n"));
    var options = options("name", "id", Map.of(), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> link(file, options))
        .isInstanceOf(LinkFault.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(sentence);
  }

  @Test
  void readsOtherEncodingsAndSaysWhereBytesAreNoText() throws IOException {
    var latin = Charset.forName("windows-1252");
    var file = folder.resolve("latin.csv");
    Files.write(file, "name;pays\nBelgique;\nSécurité;\n".getBytes(latin));

    assertThatThrownBy(() -> link(file, LinkOptions.usual()))
        .hasMessageStartingWith(file + ", line 3, column 2: is not UTF-8");
    var utf16 = folder.resolve("wide.csv");
    Files.write(utf16, "\uFEFFname\tx\nTô Lâm\t\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(link(utf16, LinkOptions.usual()).sure()).isEqualTo(1);
    assertThat(link(file, options("name", "name", Map.of(), latin)).rows()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,n,to-lam,l,t,97,yes,w,maybe,http://x.org/1 | line 2, column verdict: 'maybe' is none of",
        "1,n,to-lam,l,t,much,yes,w,no,http://x.org/1 | line 2, column score: 'much' is no number",
        "1,n,,l,t,9,yes,w,exact,http://x.org/1 | line 2, column candidate: is empty",
        "1,n,to-lam,l,t,97,yes,w,exact,nowhere at all | line 2, column iri: 'nowhere at all'",
        "1,n,to-lam,l,t,97,yes,w,exact,http://x.org/1\\n1,n,gb,l,t,9,no,w,exact,http://x.org/1 |"
            + " row 1 (“n”): is said to be exactly two things"
      })
  void namesThePlaceOfWhatIsWrongInAReviewAndWritesNothing(String lines, String sentence)
      throws IOException {
    var before = contents();
    var good = "0,n,to-lam,l,t,97,yes,w,exact,http://x.org/0\n";
    var bad = write("bad.csv", ReviewTable.heading() + lines.replace("\\n", "\n") + "\n" + good);

    assertThatThrownBy(() -> new Links(store).apply(bad, false, _ -> {}))
        .isInstanceOf(LinkFault.class)
        .hasMessageContaining(sentence);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void keepsATableThatMayHoldVerdicts() throws IOException {
    var file = write("people.csv", PEOPLE);
    link(file, people());

    assertThatThrownBy(() -> link(file, people()))
        .isInstanceOf(LinkFault.class)
        .hasMessageContaining("may hold verdicts");
  }

  @Test
  void looksOnlyForTheTypeThatIsAsked() throws IOException {
    var file = write("people.csv", "name\nBộ Công an\n");
    var usual = LinkOptions.usual();
    var offices =
        new LinkOptions(
            usual.column(),
            usual.idColumn(),
            usual.base(),
            Optional.of("office"),
            Map.of(),
            usual.delimiter(),
            usual.encoding(),
            5,
            1);

    assertThat(read(link(file, offices).table())).noneMatch(pair -> pair.type().equals("ministry"));
    assertThatThrownBy(
            () ->
                link(
                    write("b.csv", "name\n"),
                    new LinkOptions(
                        usual.column(),
                        usual.idColumn(),
                        usual.base(),
                        Optional.of("planet"),
                        Map.of(),
                        usual.delimiter(),
                        usual.encoding(),
                        5,
                        1)))
        .hasMessageContaining("of the type planet; there are ");
  }

  private Links.Applied linked(Path file) throws IOException {
    return new Linking(store, people(), "")
        .run(file, Linking.table(file), true, _ -> {})
        .applied()
        .orElseThrow();
  }

  private Linking.Result link(Path file, LinkOptions options) throws IOException {
    return new Linking(store, options, "").run(file, Linking.table(file), false, _ -> {});
  }

  private static LinkOptions people() {
    return options(
        "name", "id", Map.of("country", "country", "office", "office"), StandardCharsets.UTF_8);
  }

  private static LinkOptions with(Map<String, String> properties) {
    var usual = LinkOptions.usual();
    return new LinkOptions(
        usual.column(),
        usual.idColumn(),
        usual.base(),
        usual.type(),
        properties,
        usual.delimiter(),
        usual.encoding(),
        5,
        2);
  }

  private static LinkOptions options(
      String column, String id, Map<String, String> properties, Charset encoding) {
    return new LinkOptions(
        Optional.of(column),
        Optional.of(id),
        Optional.of("http://x.org/"),
        Optional.empty(),
        properties,
        Optional.empty(),
        encoding,
        5,
        2);
  }

  private static List<Pair> read(Path table) throws IOException {
    var all = new ArrayList<Pair>();
    ReviewTable.read(table, all::addAll);
    return all;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /// Every quad, derived ones too.
  private Set<Quad> contents() {
    var all = new HashSet<Quad>();
    for (var name : store.graphs()) {
      store.read(name).stream().forEach(triple -> all.add(Quad.create(name, triple)));
    }
    return all;
  }

  private static Node object(org.apache.jena.graph.Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject();
  }

  private static Node theirs(String id) {
    return uri("http://x.org/" + id);
  }

  private static Node id(String slug) {
    return uri("https://w3id.org/entente/id/" + slug);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
