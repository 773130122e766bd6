package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server started for a benchmark, with the time from its command to its first answer.
///
/// @param firstAnswer from the start of the process to the end of the first answered query
public record Served(Process process, URI sparql, Duration firstAnswer) implements AutoCloseable {

  private static final String FIRST = "SELECT * { ?subject ?property ?value } LIMIT 1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public static Served start(List<String> command, URI sparql, HttpClient client)
      throws IOException, InterruptedException {
    return start(command, Map.of(), sparql, client);
  }

  /// Starts a server with `settings` added to its environment.
  public static Served start(
      List<String> command, Map<String, String> settings, URI sparql, HttpClient client)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings);
    var process = builder.start();
    // Whoever interrupts a benchmark wants no servers left behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    while (System.nanoTime() - begin < PATIENCE.toNanos()) {
      try {
        if (ask(client, sparql, FIRST) > 0) {
          return new Served(process, sparql, Duration.ofNanos(System.nanoTime() - begin));
        }
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          throw new IOException("Ended with " + process.exitValue() + ": " + command, notYet);
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
    process.destroyForcibly();
    throw new IOException("No answer within " + PATIENCE + " from " + command);
  }

  /// Asks once and returns the nanoseconds until the last byte; 0 if it was not answered.
  public long ask(HttpClient client, String query) throws IOException, InterruptedException {
    return ask(client, sparql, query);
  }

  /// Memory that the process has in RAM, in megabytes.
  public long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow(() -> new IOException("The process has ended: " + process.info()));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long ask(HttpClient client, URI sparql, String query)
      throws IOException, InterruptedException {
    var address = sparql + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    long begin = System.nanoTime();
    var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
    return answer.statusCode() == 200 ? System.nanoTime() - begin : 0;
  }
}
