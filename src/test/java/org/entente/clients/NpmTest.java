package org.entente.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients from npm against the service, as `src/test/clients/clients.mjs` uses them. They are
/// installed into `target/` as the lock file says.
class NpmTest {

  private static final Path SOURCES = Path.of("src/test/clients");
  private static final Path PLACE = Path.of("target/clients");
  private static final String LOCK = "package-lock.json";

  private static JsonObject found = new JsonObject();

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    assumeTrue(run(10, Path.of("."), "node", "--version").succeeded(), "There is no Node.js here.");
    install();
    try (var served = Served.start()) {
      var done = run(120, PLACE, "node", "clients.mjs", served.address(""), Served.TOKEN);
      assertThat(done.succeeded()).as(done.output()).isTrue();
      found = JSON.parse(done.output().lines().toList().getLast());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql-http-client", "fetch-sparql-endpoint", "@comunica/query-sparql"})
  void aClientFindsWhatThereIs(String client) {
    var answers = found.getObj(client);

    assertThat(answers.getNumber("persons").intValue()).isEqualTo(3);
    assertThat(answers.getNumber("met").intValue()).isEqualTo(2);
    assertThat(answers.getBoolean("any")).isTrue();
    assertThat(answers.getNumber("triples").intValue()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparql-http-client", "fetch-sparql-endpoint"})
  void aClientShowsWhatIsWrong(String client) {
    assertThat(found.getObj(client).getString("wrong")).contains("400").contains("\"line\" : 1");
  }

  @Test
  void graphsAndUpdatesAreWritten() {
    var written = found.getObj("writing");

    assertThat(written.getNumber("put").intValue()).isEqualTo(1);
    assertThat(written.getNumber("updated").intValue()).isEqualTo(2);
    assertThat(written.getString("gone")).contains("404");
  }

  /// Nothing is installed again that is there by the same lock file.
  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    var installed = PLACE.resolve("node_modules/.package-lock.json");
    boolean isThere =
        Files.exists(installed)
            && Files.exists(PLACE.resolve(LOCK))
            && Files.mismatch(SOURCES.resolve(LOCK), PLACE.resolve(LOCK)) < 0;
    for (var file : List.of("package.json", LOCK, "clients.mjs")) {
      Files.copy(SOURCES.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!isThere) {
      var done =
          run(
              300,
              PLACE,
              "npm",
              "ci",
              "--ignore-scripts",
              "--no-audit",
              "--no-fund",
              "--prefer-offline");
      assumeTrue(done.succeeded(), "The clients cannot be installed: " + done.output());
    }
  }

  private record Done(boolean succeeded, String output) {}

  private static Done run(int seconds, Path folder, String... command)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("entente-clients", ".txt");
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return new Done(ended && process.exitValue() == 0, Files.readString(output));
    } catch (IOException absent) {
      return new Done(false, String.valueOf(absent.getMessage()));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
