package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.exchange.Bundle;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The five articles that the shipped graph describes by hand, read by the extractor: where the two
/// do not agree, `differences.psv` says so in one line, with the reason. The articles lie beside
/// the project where it is developed; elsewhere only the list itself is checked.
class CuratedAgreementTest {

  private static final Path ARTICLES = Path.of("../shared/corpus/articles");
  private static final Path EXPECTED = Path.of("src/test/resources/ingest/differences.psv");

  /// document | kind | what | reason
  private static final int COLUMNS = 4;

  @TempDir Path texts;

  @Test
  void disagreesWithTheCuratedGraphsOnlyWhereTheListSaysSo() throws Exception {
    assumeThat(ARTICLES).isDirectory();
    var found = differences();
    var listed = listed().keySet();

    var unlisted = new TreeSet<>(found);
    unlisted.removeAll(listed);
    var gone = new TreeSet<>(listed);
    gone.removeAll(found);

    assertThat(unlisted.isEmpty() && gone.isEmpty())
        .as(
            "%s:%n%d not listed, write why they differ:%n%s%n%d listed that agree now, take them out:%n%s",
            EXPECTED, unlisted.size(), lines(unlisted), gone.size(), lines(gone))
        .isTrue();
  }

  @Test
  void givesAReasonForEveryDifference() throws IOException {
    assertThat(listed())
        .isNotEmpty()
        .allSatisfy((_, reason) -> assertThat(reason).hasSizeGreaterThan(10));
  }

  @Test
  void namesActorsAndTheirOfficesAndRanksAsTheCuratedGraphsDo() throws Exception {
    assumeThat(ARTICLES).isDirectory();

    assertThat(differences())
        .noneMatch(
            difference ->
                Set.of("person", "office", "rank", "seat of an office")
                    .contains(difference.kind()));
  }

  private SortedSet<Difference> differences() throws Exception {
    var differences = new TreeSet<Difference>();
    try (var store = Store.open(new StoreConfig.InMemory())) {
      store.replaceAll(Bundle.whole());
      var curated = curated(store);
      new Ingestion(Samples.ingest(), Samples.PROVENANCE)
          .to(store, new Places(texts, Optional.empty()))
          .run(ArticleFiles.of(articles(curated), System.in), new StringBuilder(), () -> {});
      for (var document : curated) {
        differences.addAll(
            CuratedComparison.of(
                document,
                store.read(Terms.graph(document + ".curated")),
                store.read(Terms.graph(document))));
      }
    }
    return differences;
  }

  private static List<String> curated(Store store) {
    return store.graphs().stream()
        .map(graph -> graph.getURI().substring(Terms.GRAPH.length()))
        .filter(slug -> slug.endsWith(".curated"))
        .map(slug -> slug.substring(0, slug.length() - ".curated".length()))
        .toList();
  }

  /// The files whose slugs are those of the curated documents.
  private static List<String> articles(List<String> documents) {
    try (var files = Files.list(ARTICLES)) {
      return files
          .filter(file -> documents.contains(Source.slugOf(file.getFileName().toString())))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The listed differences with their reasons.
  private static SortedMap<Difference, String> listed() throws IOException {
    var listed = new TreeMap<Difference, String>();
    for (var line : Files.readAllLines(EXPECTED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var columns = line.split(" \\| ", -1);
        assertThat(columns).as(line).hasSize(COLUMNS);
        var difference = new Difference(columns[0], columns[1], columns[2]);
        assertThat(listed.put(difference, columns[3].strip())).as("twice: %s", line).isNull();
      }
    }
    return listed;
  }

  private static String lines(SortedSet<Difference> differences) {
    return differences.stream()
        .map(Difference::toString)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
