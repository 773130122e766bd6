package org.entente.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.extract.Article;
import org.entente.extract.Statement;

/// Articles of our own, the answers a good model would give, and an extractor over a server.
final class Samples {

  static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private Samples() {}

  static String text(String name) {
    try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Article vi() {
    var text = text("vi.txt");
    return new Article("vi.txt", text, text.indexOf('\n') + 1, "vi", Optional.of("2024-03-13"));
  }

  static Article fr() {
    return new Article("fr.txt", text("fr.txt"), 0, "fr", Optional.empty());
  }

  static Article en() {
    return new Article("en.txt", text("en.txt"), 0, "en", Optional.of("2023-09-09"));
  }

  static Article article(String text) {
    return new Article("own.txt", text, 0, "en", Optional.of("2023-09-09"));
  }

  /// The schemes that are shipped.
  static Graph schemes() {
    var graph = GraphFactory.createDefaultGraph();
    for (String name :
        List.of(
            "crime-domains",
            "cooperation-modes",
            "encounter-kinds",
            "agreement-kinds",
            "agreement-phases",
            "ranks",
            "roles",
            "forces")) {
      var text = text("/ontology/schemes/" + name + ".ttl");
      RDFParser.create().source(new StringReader(text)).lang(Lang.TTL).parse(graph);
    }
    return graph;
  }

  static Vocabulary vocabulary() {
    return Vocabulary.of(schemes());
  }

  static ModelConfig config(ReplayServer server) {
    return new ModelConfig(
        server.address(),
        "test-model",
        Optional.of("secret-key"),
        Duration.ofSeconds(20),
        2,
        Optional.empty());
  }

  /// Remembers the pauses it was asked for and does not wait.
  record Pauses(List<Duration> asked) {
    Pauses() {
      this(new ArrayList<>());
    }

    Pause pause() {
      return new Pause(InstantSource.fixed(NOW), asked::add);
    }
  }

  static ModelExtractor extractor(ReplayServer server) {
    return extractor(config(server), new Pauses());
  }

  static ModelExtractor extractor(ModelConfig config, Pauses pauses) {
    return new ModelExtractor(config, vocabulary(), pauses.pause());
  }

  static Reading.Read read(Article article, String answer) {
    try (var server = new ReplayServer().answers(answer)) {
      return switch (extractor(server).read(article)) {
        case Reading.Read read -> read;
        case Reading.Failed(var failure, var message) ->
            throw new AssertionError(failure + ": " + message);
      };
    }
  }

  static <S extends Statement> List<S> only(Class<S> kind, List<Statement> statements) {
    return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
