package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real command: what it prints, and whose fault it says a failure is.
class CommandTest {

  private static final String BROKEN = "<urn:a> <urn:p> 1 .\n<urn:a> <urn:p> 1 2 .\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "serve --colour red | Unknown option",
        "serve --port high | 'high' is not",
        "serve --store oracle | none of mem, tdb2:DIR, remote:URL",
        "dance | Unmatched argument",
        "query nobody-asked | There is no saved query nobody-asked",
        "query encounters --param colour=red | has no parameter colour",
        "query encounters --format ttl | json, xml, csv, tsv",
        "query | Name a query",
        "import none.ttl | --store"
      })
  void wrongUsageIsTwo(String arguments, String sentence) throws Exception {
    var outcome = Command.run((Object[]) arguments.split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("entente: ").contains(sentence).contains("--help");
    assertThat(outcome.err()).doesNotContain("\tat ");
  }

  @Test
  void aFileAtFaultIsOneAndLeavesTheStoreAsItWas() throws Exception {
    var store = "tdb2:" + folder.resolve("store");
    var good = Files.writeString(folder.resolve("good.ttl"), "<urn:a> <urn:p> 1 .");
    var bad = Files.writeString(folder.resolve("bad.ttl"), BROKEN);
    assertThat(Command.run("import", good, "--store", store).code()).isZero();
    var before = Command.run("export", "--store", store, "--format", "nq");

    var outcome = Command.run("import", good, bad, "--store", store);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("entente: " + bad + ", line 2, column ");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(Command.run("export", "--store", store, "--format", "nq").out().lines())
        .containsExactlyInAnyOrderElementsOf(before.out().lines().toList())
        .anyMatch(line -> line.contains("import.good"));
  }

  @Test
  void serveSaysWhichFileIsAtFault() throws Exception {
    var bad = Files.writeString(folder.resolve("bad.ttl"), BROKEN);
    var outcome = Command.run("serve", "--port", "0", "--data", bad);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("entente: " + bad + ", line 2, column ");
  }

  @Test
  void aPortInUseIsThree() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var outcome = Command.run("serve", "--port", taken.getLocalPort());

      assertThat(outcome.code()).isEqualTo(3);
      assertThat(outcome.err().lines().filter(line -> line.startsWith("entente: ")))
          .containsExactly(
              "entente: Port "
                  + taken.getLocalPort()
                  + " of 127.0.0.1 is in use or not allowed: choose another with --port.");
      assertThat(outcome.err()).doesNotContain("\tat ");
    }
  }

  @Test
  void aFolderThatCannotBeADatabaseIsThree() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    var outcome = Command.run("serve", "--port", "0", "--store", "tdb2:" + file);

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("entente: The TDB2 directory " + file);
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void aLockedFolderIsThree() throws Exception {
    var store = "tdb2:" + folder.resolve("store");
    try (var first = Command.start("serve", "--port", "0", "--store", store)) {
      first.address();
      var second = Command.run("export", "--store", store);

      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err())
          .isEqualTo(
              "entente: The TDB2 directory "
                  + folder.resolve("store")
                  + " is in use by another process.\n");
    }
  }

  @Test
  void aRemoteThatIsAwayIsThree() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var outcome =
        Command.run("serve", "--port", "0", "--store", "remote:http://127.0.0.1:" + port + "/ds");

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo("entente: The store at http://127.0.0.1:" + port + "/ds does not answer.\n");
  }

  @Test
  void validateAcceptsTheBundledGraphAndExplainsViolations() throws Exception {
    var whole = Command.run("validate");
    var broken = Command.run("validate", "ontology/examples/Pledge/invalid.ttl");

    assertThat(whole.code()).isZero();
    assertThat(whole.out()).startsWith("Conforms");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("shape:Pledge").contains("violation");
  }

  @Test
  void queryPrintsATableForPeopleAndCsvForPrograms() throws Exception {
    var table = Command.run("query", "encounters");
    var csv = Command.run("query", "encounters", "--format", "csv");

    assertThat(table.out()).contains("encounter ").contains("id:to-lam").contains(" rows)");
    assertThat(csv.out().replace("\r\n", "\n"))
        .isEqualTo(Files.readString(Path.of("queries/expected/encounters.csv")));
  }

  @Test
  void queryAnswersAFileOfOnesOwnAndSaysWhereItIsWrong() throws Exception {
    var own = Files.writeString(folder.resolve("own.rq"), "ASK { ?s ?p ?o }");
    var wrong = Files.writeString(folder.resolve("wrong.rq"), "SELECT *\n{ ?s ?p ");

    assertThat(Command.run("query", own).out().strip()).isEqualTo("true");
    var outcome = Command.run("query", wrong);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("entente: " + wrong + ": line 2, column ");
  }

  @Test
  void queryAsksAnotherEndpoint() throws Exception {
    try (var server = Command.start("serve", "--port", "0")) {
      var outcome =
          Command.run(
              "query", "encounters", "--endpoint", server.address() + "sparql", "--format", "csv");

      assertThat(outcome.out().replace("\r\n", "\n"))
          .isEqualTo(Files.readString(Path.of("queries/expected/encounters.csv")));
    }
  }

  @Test
  void queryWritesASpreadsheetAndSaysWhatIsNoEndpoint() throws Exception {
    assertThat(Command.run("query", "encounters", "--format", "xlsx").out()).startsWith("PK");
    try (var server = Command.start("serve", "--port", "0")) {
      var docs = server.address() + "docs";
      var outcome = Command.run("query", "encounters", "--endpoint", docs);

      assertThat(outcome.code()).isEqualTo(3);
      assertThat(outcome.err().lines())
          .contains("entente: What is at " + docs + " does not answer as a SPARQL endpoint does.");
    }
  }

  @Test
  void serveFinishesARunningRequestWhenToldToStop() throws Exception {
    try (var server = Command.start("serve", "--port", "0");
        var client = HttpClient.newHttpClient()) {
      var address = server.address();
      // Every three states: millions of rows, some seconds.
      var query =
          "PREFIX ent: <https://w3id.org/entente/ontology#> "
              + "SELECT (COUNT(*) AS ?n) { ?a a ent:State . ?b a ent:State . ?c a ent:State }";
      var running =
          client.sendAsync(
              HttpRequest.newBuilder(
                      URI.create(
                          address
                              + "sparql?query="
                              + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                  .header("Accept", "text/csv")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThatThrownBy(() -> running.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);

      server.terminate();

      assertThat(server.await().code()).isEqualTo(143);
      var answer = running.get(1, TimeUnit.SECONDS);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).matches("n\\s+\\d{7}\\s*");
    }
  }

  @Test
  void serveLogsOneLineARequestAsJsonWhenAsked() throws Exception {
    try (var server = Command.start("serve", "--port", "0", "--log", "json");
        var client = HttpClient.newHttpClient()) {
      var address = server.address();
      get(client, address.resolve("/health"));
      get(client, address.resolve("/sparql?query=ASK%7B%7D"));
      get(client, address.resolve("/sparql?query=nonsense"));
      server.terminate();

      assertThat(server.await().err().lines())
          .hasSize(3)
          .allMatch(line -> line.startsWith("{\"timestamp\":") && line.endsWith("}"))
          .anyMatch(line -> line.contains("\"status\":\"400\""));
    }
  }

  private static void get(HttpClient client, URI address) throws IOException, InterruptedException {
    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
  }
}
