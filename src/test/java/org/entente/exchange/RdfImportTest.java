package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdfImportTest {

  private static final String TURTLE = "<urn:a> <urn:p> 'Tô Lâm'@vi , 1 , <urn:b> .";
  private static final Graph CONTENT = turtle(TURTLE);

  @TempDir Path folder;

  private final Store store = Store.open(new StoreConfig.InMemory());

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ttl", "trig", "nt", "nq", "rdf", "jsonld"})
  void readsEverySyntaxBackAsItWasWritten(String syntax) throws IOException {
    store.replace(GraphNames.of("a"), CONTENT);
    var file = export(syntax);

    var read = GraphFactory.createDefaultGraph();
    RdfImport.read(List.of(file)).find().forEachRemaining(quad -> read.add(quad.asTriple()));

    assertThat(read).matches(CONTENT::isIsomorphicWith);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"trig", "nq", "jsonld", "nq.gz"})
  void keepsTheGraphsOfASyntaxThatHasThem(String syntax) throws IOException {
    store.replace(GraphNames.of("a"), CONTENT);
    store.replace(GraphNames.of("b"), turtle("<urn:c> <urn:p> 2 ."));
    var file = export(syntax);

    try (var other = Store.open(new StoreConfig.InMemory())) {
      RdfImport.into(other, List.of(file));

      assertThat(other.graphs()).containsExactly(GraphNames.of("a"), GraphNames.of("b"));
      assertThat(other.read(GraphNames.of("a"))).matches(CONTENT::isIsomorphicWith);
    }
  }

  @Test
  void putsTriplesOutsideAnyGraphIntoOneNamedAfterTheFile() throws IOException {
    RdfImport.into(store, List.of(write("Đối tác 2024.ttl", TURTLE)));

    assertThat(store.graphs()).containsExactly(GraphNames.of("import.doi-tac-2024"));
  }

  @Test
  void givesBlankNodesTheSameIrisEachTime() throws IOException {
    var file = write("people.ttl", "[] <urn:knows> [ <urn:name> 'b' ] ; <urn:name> 'a' .");
    RdfImport.into(store, List.of(file));
    var first = store.read(GraphNames.of("import.people"));
    RdfImport.into(store, List.of(file));

    assertThat(store.read(GraphNames.of("import.people"))).matches(first::isIsomorphicWith);
    assertThat(first.stream().map(triple -> triple.getSubject().toString()).distinct())
        .containsExactlyInAnyOrder(
            "https://w3id.org/entente/id/import-people-b1",
            "https://w3id.org/entente/id/import-people-b2");
  }

  @Test
  void readsCompressedFilesAndFolders() throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.ttl.gz")))) {
      out.write(TURTLE.getBytes(StandardCharsets.UTF_8));
    }
    write("notes.txt", "not RDF, and not asked for");

    assertThat(RdfImport.into(store, List.of(folder))).isEqualTo(3);
    assertThat(store.graphs()).containsExactly(GraphNames.of("import.a"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bad.ttl | line 2",
        "bad.trig | line 2",
        "bad.nt | line 2",
        "bad.nq | line 2",
        "bad.rdf | line 2",
        "bad.jsonld | line 2"
      })
  void namesFileAndLineOfAnErrorAndLeavesTheStoreAsItWas(String name, String place)
      throws IOException {
    store.replace(GraphNames.of("a"), CONTENT);
    var version = store.version();
    var good = write("good.ttl", TURTLE);
    var bad = write(name, broken(name));

    assertThatThrownBy(() -> RdfImport.into(store, List.of(good, bad)))
        .isInstanceOf(RdfFault.class)
        .hasMessageStartingWith(bad + ", " + place);
    assertThat(store.graphs()).containsExactly(GraphNames.of("a"));
    assertThat(store.version()).isEqualTo(version);
  }

  @Test
  void namesTheColumnOfAnError() throws IOException {
    var file = write("bad.ttl", "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p> 1 2 .\n");

    assertThatThrownBy(() -> RdfImport.read(List.of(file)))
        .isInstanceOfSatisfying(
            RdfFault.class,
            fault -> {
              assertThat(fault.line()).isEqualTo(2);
              assertThat(fault.column()).isPositive();
            });
  }

  @Test
  void refusesAContextThatStandsElsewhere() throws IOException {
    var file =
        write(
            "a.jsonld",
            "{\"@context\": \"http://127.0.0.1:9/context\", \"@id\": \"urn:a\", \"name\": \"a\"}");

    assertThatThrownBy(() -> RdfImport.read(List.of(file))).isInstanceOf(RdfFault.class);
  }

  @Test
  void refusesEntitiesOfXml() throws IOException {
    var secret = write("secret.txt", "secret");
    var file =
        write(
            "a.rdf",
            """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [ <!ENTITY secret SYSTEM "%s"> ]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="urn:a"><p xmlns="urn:">&secret;</p></rdf:Description>
            </rdf:RDF>
            """
                .formatted(secret.toUri()));

    assertThatThrownBy(() -> RdfImport.read(List.of(file))).isInstanceOf(RdfFault.class);
  }

  @Test
  void refusesAFileThatIsMissingOrOfNoKnownKind() throws IOException {
    var text = write("a.txt", "text");

    assertThatThrownBy(() -> RdfImport.read(List.of(folder.resolve("none.ttl"))))
        .hasMessageEndingWith("none.ttl: there is no such file.");
    assertThatThrownBy(() -> RdfImport.read(List.of(text)))
        .hasMessageContaining("does not end like that of an RDF file");
  }

  private static String broken(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "rdf" -> "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n</rdf:RDX>";
      case "jsonld" -> "{ \"@id\": \"urn:a\",\n  \"urn:p\" 1 }";
      case "nt", "nq" -> "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> .\n";
      default -> "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p> 1 2 .\n";
    };
  }

  private Path export(String syntax) throws IOException {
    var out = new ByteArrayOutputStream();
    RdfExport.as(syntax).orElseThrow().write(store, out);
    return Files.write(folder.resolve("export." + syntax), out.toByteArray());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Graph turtle(String text) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }
}
