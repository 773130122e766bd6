package org.entente.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.ingest.Outcome.Kind;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles into a real store on disk.
class IngestionTest {

  private static final Node RECEPTION = Terms.id("encounter-2024-03-12-be-vn-reception");

  @TempDir Path folder;
  private Path articles;
  private StoreConfig config;
  private Store store;

  @BeforeEach
  void open() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    config = new StoreConfig.Tdb2(folder.resolve("store"));
    store = Store.open(config);
    store.replaceAll(Map.of(Terms.REFERENCE, Samples.reference()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void tellsOneEncounterOfTwoLanguagesWithBothItsSources() throws Exception {
    write("a-fr.txt", Samples.FRENCH);
    write("b-en.txt", Samples.ENGLISH);

    ingest();

    assertThat(describing(RECEPTION)).containsExactly("a-fr", "b-en");
    assertThat(describing(Terms.id("tran-quoc-hung"))).containsExactly("a-fr", "b-en");
    assertThat(store.read(Terms.LINKS).contains(Node.ANY, Terms.IDENTIFIED_WITH, RECEPTION))
        .isTrue();
  }

  @Test
  void splitsWhatWasJoinedAndNeverJoinsItAgain() throws Exception {
    write("a-fr.txt", Samples.FRENCH);
    write("b-en.txt", Samples.ENGLISH);
    ingest();
    var decision =
        store
            .read(Terms.LINKS)
            .find(Node.ANY, Terms.IDENTIFIED_WITH, RECEPTION)
            .next()
            .getSubject();

    var apart = new Undo(store).undo(decision).orElseThrow();

    assertThat(describing(RECEPTION)).containsExactly("a-fr");
    assertThat(describing(apart)).containsExactly("b-en");
    assertThat(store.read(Terms.graph("b-en")).stream().map(Triple::getObject))
        .noneMatch(node -> node.isURI() && node.getURI().startsWith(RECEPTION.getURI()));
    assertThat(new Undo(store).undo(decision)).isEmpty();

    write("b-en.txt", Samples.ENGLISH + "\nThe talks were the first of the year.\n");
    ingest();

    assertThat(describing(RECEPTION)).containsExactly("a-fr");
    assertThat(describing(apart)).containsExactly("b-en");
  }

  @Test
  void replacesTheGraphOfAnArticleThatChanged() throws Exception {
    write(
        "a.txt",
        Samples.ENGLISH + "\nVietnam pledged to support Belgium in the training of officers.\n");
    ingest();
    var before = store.read(Terms.graph("a"));

    write("a.txt", Samples.ENGLISH);
    ingest();

    assertThat(store.read(Terms.graph("a")).size()).isLessThan(before.size());
    assertThat(
            store
                .read(Terms.REFERENCE)
                .find(Terms.graph("a"), Terms.GENERATED_AT, Node.ANY)
                .toList())
        .hasSize(1);
  }

  @Test
  void leavesOutWhatWentInBefore() throws Exception {
    write("a.txt", Samples.ENGLISH);
    ingest();
    var before = contents();

    var again = ingest();

    assertThat(again.count(Kind.UNCHANGED)).isEqualTo(1);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void trustsTheStoreRatherThanItsJournal() throws Exception {
    write("a.txt", Samples.ENGLISH);
    ingest();
    store.delete(Terms.graph("a"));

    assertThat(ingest().count(Kind.STORED)).isEqualTo(1);
    assertThat(store.read(Terms.graph("a")).isEmpty()).isFalse();
  }

  @Test
  void neverTouchesWhatAPersonCurated() throws Exception {
    write("a.txt", Samples.ENGLISH);
    var curated = GraphMemFactory.createDefaultGraph();
    curated.add(Triple.create(Terms.id("a"), Terms.LABEL, Terms.text("by hand")));
    store.replace(Terms.graph("a.curated"), curated);

    ingest();
    write("a.txt", Samples.ENGLISH + "\n");
    ingest();

    assertThat(store.read(Terms.graph("a.curated")).isIsomorphicWith(curated)).isTrue();
  }

  @Test
  void accountsForEveryFile() throws Exception {
    write("a.txt", Samples.ENGLISH);
    write("b-empty.txt", "");
    write("c-german.txt", "Die beiden Seiten vereinbarten, die Zusammenarbeit zu stärken.");
    write(
        "d-none.txt",
        "The weather was fine and the harvest of this year has been good, it is said.");
    Files.write(articles.resolve("e.png"), new byte[] {1, 0, 2, 0, 3});
    Files.writeString(articles.resolve("f.txt"), "x".repeat(Reading.MOST_BYTES + 1));
    var lines = new StringBuilder();

    var manifest = ingest(lines);

    assertThat(manifest.summary())
        .startsWith("6 files: 1 stored, 1 zero-yield, 4 rejected;")
        .contains(
            "1 × empty file", "1 × language not supported", "larger than 10 MB", "1 × binary");
    assertThat(lines.toString().lines()).hasSize(6);
    assertThat(lines.toString()).contains("\"outcome\" : \"zero-yield\"");
    assertThat(store.graphs()).contains(Terms.graph("a"), Terms.graph("d-none"));
  }

  @Test
  void keepsTheTextBesideTheStoreUnderItsDigest() throws Exception {
    write("a.txt", Samples.ENGLISH);
    ingest();

    var text =
        new Texts(Places.of(config).texts()).text(Document.sha256(Samples.ENGLISH.getBytes(UTF_8)));

    assertThat(text).contains(Samples.ENGLISH);
    assertThat(contents()).noneMatch(line -> line.contains("step up security ties\n"));
  }

  @Test
  void writesTheSameBytesEveryTimeAndForEachArticleAlone() throws Exception {
    write("a-fr.txt", Samples.FRENCH);
    write("b-en.txt", Samples.ENGLISH);

    assertThat(trig(articles.toString())).isEqualTo(trig(articles.toString()));
    assertThat(trig(articles.toString()))
        .contains(trig(articles.resolve("b-en.txt").toString()).split("\n\n", 2)[1]);
  }

  @Test
  void givesFilesOfOneNameInTwoFoldersGraphsOfTheirOwn() throws Exception {
    Files.createDirectories(articles.resolve("x"));
    Files.createDirectories(articles.resolve("y"));
    write("x/a.txt", Samples.ENGLISH);
    write("y/a.txt", Samples.FRENCH);

    ingest();

    assertThat(store.graphs()).contains(Terms.graph("x-a"), Terms.graph("y-a"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  private Manifest ingest() throws Exception {
    return ingest(new StringBuilder());
  }

  private Manifest ingest(StringBuilder lines) throws Exception {
    var files = ArticleFiles.of(List.of(articles.toString()), System.in);
    return new Ingestion(Samples.ingest(), Samples.PROVENANCE)
        .to(store, Places.of(config))
        .run(files, lines, () -> {});
  }

  private static String trig(String path) throws Exception {
    var out = new ByteArrayOutputStream();
    new Ingestion(Samples.ingest(), Samples.PROVENANCE)
        .to(out)
        .run(ArticleFiles.of(List.of(path), System.in), new StringBuilder(), () -> {});
    return out.toString(UTF_8);
  }

  /// The documents whose graphs describe `entity`.
  private Set<String> describing(Node entity) {
    return store.graphs().stream()
        .filter(name -> !name.equals(Terms.LINKS) && !name.equals(Terms.REFERENCE))
        .filter(name -> store.read(name).contains(entity, Terms.TYPE, Node.ANY))
        .map(name -> name.getURI().substring(Terms.GRAPH.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> contents() {
    var lines = new TreeSet<String>();
    for (var name : store.graphs()) {
      Graph graph = store.read(name);
      graph.stream().forEach(triple -> lines.add(name + " " + triple));
    }
    return lines;
  }
}
