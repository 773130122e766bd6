package org.entente.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;

/// `train`: does once what a server does first, and reads a small article, for the launcher to keep
/// the loaded classes in the JDK's ahead-of-time cache.
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {

  private static final String FIRST =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?type (COUNT(DISTINCT ?thing) AS ?things) (SAMPLE(?label) AS ?example)
      WHERE { ?thing a ?type OPTIONAL { ?thing rdfs:label ?label FILTER(LANG(?label) = "en") } }
      GROUP BY ?type ORDER BY DESC(?things) LIMIT 10
      """;

  private static final String ARTICLE =
      """
      Hanoi, 4 March 2025

      Minister of Public Security Luong Tam Quang received British Ambassador Iain Frew in Hanoi on \
      March 4. Both sides agreed to share more information on human trafficking.
      """;

  private final Settings settings;

  Train(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules());
        var client = HttpClient.newHttpClient()) {
      store.replaceAll(Bundle.whole());
      try (var server = Server.start(store, "127.0.0.1", 0, settings)) {
        var query = "sparql?query=" + URLEncoder.encode(FIRST, StandardCharsets.UTF_8);
        for (var path : new String[] {query, "ready", "health"}) {
          var request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
          client.send(request, HttpResponse.BodyHandlers.discarding());
        }
      }
    }
    return readArticle();
  }

  private static int readArticle() throws IOException {
    var folder = Files.createTempDirectory("entente-train");
    var article = Files.writeString(folder.resolve("article.txt"), ARTICLE);
    var graph = folder.resolve("article.trig");
    try {
      return Main.run("ingest", article.toString(), "--out", graph.toString());
    } finally {
      Files.deleteIfExists(article);
      Files.deleteIfExists(graph);
      Files.deleteIfExists(folder);
    }
  }
}
