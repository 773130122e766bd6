package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.extract.RuleExtractor;
import org.entente.lexicon.Lexicon;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Modules;
import org.entente.store.Store;

/// Reads an article of our own into a store, as `./entente ingest` does.
public final class ReadArticle {

  /// Two ministers meet in Hanoi.
  public static final String TIES =
      """
      Vietnam, Belgium step up security ties

      March 12, 2024

      Deputy Minister of Public Security Tran Quoc Hung held talks with Belgium's Minister of the Interior Anna Peeters in Hanoi on March 12, 2024.

      Both sides agreed to strengthen cooperation in the fight against human trafficking.
      """;

  private ReadArticle() {}

  /// Returns the texts that are kept beside the store.
  ///
  /// @param folder where file and texts go
  public static Texts into(Store store, Path folder, String article) {
    try {
      return read(store, folder, Files.writeString(folder.resolve("ties.txt"), article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Texts read(Store store, Path folder, Path file)
      throws IOException, InterruptedException {
    var known = GraphFactory.createDefaultGraph();
    Bundle.seed().values().forEach(graph -> graph.stream().forEach(known::add));
    var ingest =
        new Ingest(
            new RuleExtractor(Lexicon.bundled()),
            Labels.of(List.of(known)),
            new CompiledShapes(Modules.shapes(), known));
    var texts = folder.resolve("texts");
    new Ingestion(ingest, new Provenance("kind-extracted", "rules 1", "test"))
        .to(store, new Places(texts, Optional.empty()))
        .run(
            ArticleFiles.of(List.of(file.toString()), InputStream.nullInputStream()),
            new StringBuilder(),
            () -> {});
    return new Texts(texts);
  }
}
