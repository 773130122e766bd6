package org.entente.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Asks a reconciliation service of version 0.2, as OpenRefine does: batches as a form.
final class ReconcileClient implements AutoCloseable {

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ReconcileClient(String service) {
    this.service = URI.create(service);
  }

  /// Sends one batch and waits for its answer, which must be one.
  void ask(List<String> names) {
    var batch = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> batch.putObject("q" + batch.size()).put("query", name));
    var form = "queries=" + URLEncoder.encode(batch.toString(), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(service)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Told to stop while a batch was asked", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
