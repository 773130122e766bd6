package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Modules;
import org.entente.ontology.ShapeSet;
import org.entente.ontology.Validation;
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

  @Test
  void putsTriplesOutsideAnyGraphIntoOneNamedAfterTheFile() throws IOException {
    RdfImport.into(store, List.of(write("Đối tác 2024.ttl", TURTLE)));

    assertThat(store.graphs())
        .containsExactly(GraphNames.of("import.doi-tac-2024"), GraphNames.of("reference"));
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
    assertThat(store.graphs())
        .containsExactly(GraphNames.of("import.a"), GraphNames.of("reference"));
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
  void aFileBrokenAtLineAMillionLeavesTheStoreAsItWas() throws IOException {
    store.replace(GraphNames.of("a"), CONTENT);
    var version = store.version();
    var file = folder.resolve("late.nq");
    try (var out = Files.newBufferedWriter(file)) {
      for (int line = 1; line < 1_000_000; line++) {
        out.write("<urn:a:" + line % 100 + "> <urn:p> <urn:b> .\n");
      }
      out.write("<urn:a:0> <urn:p> <urn:b> ; <urn:q> } .\n<urn:a> <urn:p> <urn:b> .\n");
    }

    assertThatThrownBy(() -> RdfImport.into(store, List.of(file)))
        .isInstanceOf(RdfFault.class)
        .hasMessageStartingWith(file + ", line 1000000, column ");
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
  void notesFileDigestAndTimeOfWhatIsImportedAndNothingTwice() throws IOException {
    var file = write("people.ttl", TURTLE);
    RdfImport.into(store, List.of(file));
    var first = store.read(GraphNames.of("reference"));
    RdfImport.into(store, List.of(file));

    assertThat(store.read(GraphNames.of("reference"))).matches(first::isIsomorphicWith);
    assertThat(first.stream().map(triple -> String.valueOf(triple.getObject())))
        .contains("\"people.ttl\"", "\"" + sha256(file) + "\"")
        .contains("https://w3id.org/entente/scheme/kind-imported");
    assertThat(ShapeSet.shipped().check(withOntology(first)))
        .isInstanceOf(Validation.Conforms.class);
  }

  @Test
  void addsANewerFileToTheSourcesOfItsGraph() throws IOException {
    RdfImport.into(store, List.of(write("people.ttl", TURTLE)));
    RdfImport.into(store, List.of(write("people.ttl", "<urn:c> <urn:p> 2 .")));

    var described = store.read(GraphNames.of("reference"));
    var graph = GraphNames.of("import.people");
    assertThat(described.find(graph, prov("generatedAtTime"), Node.ANY).toList()).hasSize(1);
    assertThat(described.find(graph, prov("wasDerivedFrom"), Node.ANY).toList()).hasSize(2);
  }

  @Test
  void leavesTheDescriptionsOfADumpAsTheyAre() throws IOException {
    store.replaceAll(Bundle.whole());
    var dump = folder.resolve("dump.trig");
    try (var out = Files.newOutputStream(dump)) {
      RdfExport.as("trig").orElseThrow().write(store, out);
    }

    try (var other = Store.open(new StoreConfig.InMemory())) {
      RdfImport.into(other, List.of(dump));

      assertThat(other.graphs()).isEqualTo(store.graphs());
      for (var name : store.graphs()) {
        var original = store.read(name);
        assertThat(other.read(name)).as(name.toString()).matches(original::isIsomorphicWith);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "page.html | RDFa is not read here",
        "data.hdt | HDT is not read here",
        "data.ttl.zip | holds several files"
      })
  void saysWhyItCannotReadAFile(String name, String reason) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.ttl"));
      zip.write(TURTLE.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.ttl"));
      zip.write(TURTLE.getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> RdfImport.read(List.of(file)))
        .isInstanceOf(RdfFault.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {".gz", ".zst", ".bz2", ".xz", ".zip"})
  void saysThatAPackedFileEndsTooEarlyAndStoresNothing(String extension) throws IOException {
    var whole = new ByteArrayOutputStream();
    try (var packed = Packing.ofName("a" + extension).pack(whole, "a.nt")) {
      for (int i = 0; i < 20_000; i++) {
        packed.write(
            ("<urn:a> <urn:p> <urn:" + i * 7919L % 100_003 + "> .\n")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    var cut = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    var file = Files.write(folder.resolve("a.nt" + extension), cut);

    assertThatThrownBy(() -> RdfImport.into(store, List.of(file)))
        .isInstanceOf(RdfFault.class)
        .hasMessageStartingWith(file + "");
    assertThat(store.graphs()).isEmpty();
  }

  @Test
  void refusesADotInPlaceOfAValue() throws IOException {
    var file = write("a.ttl", "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p> .\n");

    assertThatThrownBy(() -> RdfImport.read(List.of(file)))
        .hasMessageStartingWith(file + ", line 2, column ");
  }

  @Test
  void refusesATermThatNoStoreTakesWithItsLine() throws IOException {
    var file = write("a.ttl", "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p> 'x'^^<urn:not an iri> .\n");

    assertThatThrownBy(() -> RdfImport.read(List.of(file)))
        .hasMessageStartingWith(file + ", line 2");
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

  private static String sha256(Path file) throws IOException {
    return HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file)));
  }

  private static Graph withOntology(Graph graph) {
    var all = Modules.ontology();
    graph.find().forEachRemaining(all::add);
    return all;
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
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
