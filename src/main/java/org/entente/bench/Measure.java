package org.entente.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Times answers over HTTP.
final class Measure {

  private static final String JSON = "application/sparql-results+json";
  private static final int CLIENTS = 8;

  /// As long as just-in-time compilers take on a busy machine.
  private static final long WARM_UP = 10_000_000_000L;

  private static final long MEASURED = 5_000_000_000L;

  /// Requests that are prepared before anything is timed, to be drawn from.
  private static final int PREPARED = 2_000;

  /// A query is asked again until this much time went by, but not fewer than twice.
  private static final long LONG_ENOUGH = 1_500_000_000L;

  private static final int MOST = 60;
  private static final int LEAST = 2;

  private Measure() {}

  /// The answer of one system to a query, as text.
  static byte[] answer(URI system, String query) throws IOException {
    try (var wire = new Wire(system, JSON)) {
      return wire.ask(wire.request(query));
    }
  }

  /// Asks until the server has had some time to get used to the query.
  static void rehearse(URI system, String query) throws IOException {
    try (var wire = new Wire(system, JSON)) {
      var request = wire.request(query);
      long begin = System.nanoTime();
      do {
        wire.ask(request);
      } while (System.nanoTime() - begin < LONG_ENOUGH);
    }
  }

  /// The times of one client's answers in milliseconds, those of a warm-up left out.
  static List<Double> single(URI system, String query) throws IOException {
    var times = new ArrayList<Double>();
    try (var wire = new Wire(system, JSON)) {
      var request = wire.request(query);
      long begin = System.nanoTime();
      int asked = 0;
      while (asked < 1 || (System.nanoTime() - begin < LONG_ENOUGH / 3 && asked < MOST)) {
        wire.ask(request);
        asked++;
      }
      begin = System.nanoTime();
      while (times.size() < LEAST
          || (System.nanoTime() - begin < LONG_ENOUGH && times.size() < MOST)) {
        long asking = System.nanoTime();
        wire.ask(request);
        times.add((System.nanoTime() - asking) / 1e6);
      }
    }
    return times;
  }

  static double median(List<Double> times) {
    var sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /// Requests a second of eight clients.
  ///
  /// @param queries gives the query for a number drawn at random
  static double together(URI system, IntFunction<String> queries)
      throws IOException, InterruptedException {
    return together(system, (wire, draw) -> wire.request(queries.apply(draw)));
  }

  /// Requests a second of eight clients.
  ///
  /// @param paths gives the path for a number drawn at random
  static double fetching(URI server, IntFunction<String> paths)
      throws IOException, InterruptedException {
    return together(server, (wire, draw) -> wire.get(paths.apply(draw)));
  }

  private interface Asking {
    byte[] request(Wire wire, int draw);
  }

  private static double together(URI system, Asking asking)
      throws IOException, InterruptedException {
    var requests = prepared(system, asking);
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      long begin = System.nanoTime();
      var running = new ArrayList<Future<Long>>();
      for (int client = 0; client < CLIENTS; client++) {
        var draw = new Random(client);
        running.add(pool.submit(() -> count(system, requests, draw, begin)));
      }
      long answers = 0;
      for (var client : running) {
        answers += client.get();
      }
      return answers / (MEASURED / 1e9);
    } catch (ExecutionException e) {
      throw new IOException("A client failed", e);
    }
  }

  private static List<byte[]> prepared(URI system, Asking asking) throws IOException {
    var random = new Random(1);
    var requests = new ArrayList<byte[]>();
    try (var wire = new Wire(system, JSON)) {
      while (requests.size() < PREPARED) {
        requests.add(asking.request(wire, random.nextInt(Integer.MAX_VALUE)));
      }
    }
    return requests;
  }

  private static long count(URI system, List<byte[]> requests, Random draw, long begin)
      throws IOException {
    try (var wire = new Wire(system, JSON)) {
      long answers = 0;
      for (long now = 0; now < WARM_UP + MEASURED; now = System.nanoTime() - begin) {
        wire.ask(requests.get(draw.nextInt(requests.size())));
        if (now >= WARM_UP) {
          answers++;
        }
      }
      return answers;
    }
  }
}
