package org.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Times the pages of a server as several readers at once meet them.
public final class PagesBench {

  private static final int CLIENTS = 8;
  private static final String AS_BROWSERS_DO =
      "text/html, application/json\r\nAccept-Encoding: gzip";
  private static final int LEAVES = 600;
  private static final long MEASURED = 5_000_000_000L;
  private static final int PATIENCE_SECONDS = 900;
  private static final List<String> LANGUAGES = List.of("vi", "fr", "en");
  private static final List<String> WORDS =
      List.of(
          "trafficking",
          "ma tuy",
          "bo cong an",
          "interpol",
          "viet nam",
          "migration",
          "toi pham",
          "police",
          "cyber",
          "nguyen van",
          "minister",
          "accord",
          "traficking",
          "tran thi");
  private static final List<String> KINDS =
      List.of("encounter", "person", "pledge", "undertaking", "proposal", "agreement", "document");

  private final URI server;
  private final HttpClient client;

  /// @param server its address, with `/` at the end
  public PagesBench(URI server, HttpClient client) {
    this.server = server;
    this.client = client;
  }

  /// What was measured of one sort of page.
  ///
  /// @param first the mean of the first visits, one after the other, in milliseconds
  /// @param kilobytes of the largest page as it is sent, compressed
  public record Figures(
      String name,
      int addresses,
      double first,
      double median,
      double p95,
      double p99,
      double rate,
      double kilobytes) {}

  /// Waits until lists and search are ready, and returns how long that took, in seconds.
  public double prepare() throws IOException, InterruptedException {
    long began = System.nanoTime();
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      if (status("search?q=police") == 200 && status("suggest?q=nguyen") == 200) {
        return (System.nanoTime() - began) / 1e9;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new IOException("The lists were not ready after " + PATIENCE_SECONDS + " s");
  }

  /// Measures one sort of page after the other.
  public List<Figures> all() throws IOException, InterruptedException {
    var figures = new ArrayList<Figures>();
    figures.add(of("a leaf: person, encounter or pledge", leaves()));
    figures.add(of("a hub: states and bodies with about 10,000 incoming links", pages(hubs())));
    figures.add(of("the largest hubs: a state, and the most met persons", pages(largest())));
    figures.add(of("results of a search, with facets", searches()));
    figures.add(of("a list by kind, with facets", lists()));
    figures.add(of("suggestions", suggestions()));
    return figures;
  }

  /// How many statements point to the first of the hubs and of the largest ones.
  public List<Long> linksOfHubs() throws IOException, InterruptedException {
    return List.of(links(hubs().getFirst()), links(largest().getFirst()));
  }

  private long links(String slug) throws IOException, InterruptedException {
    var hub = "<https://w3id.org/entente/id/" + slug + ">";
    var text = csv("SELECT (COUNT(*) AS ?links) { ?thing ?property " + hub + " }");
    return Long.parseLong(text.getFirst());
  }

  /// Those with the most links below the number in question, or a little above it.
  private List<String> hubs() throws IOException, InterruptedException {
    var counted =
        csv(
            "PREFIX ent: <https://w3id.org/entente/ontology#>"
                + " SELECT ?hub (COUNT(*) AS ?links) {"
                + " { SELECT DISTINCT ?hub { VALUES ?kind { ent:State ent:Ministry ent:PublicBody"
                + " ent:InternationalOrganization } ?hub a ?kind } } ?thing ?property ?hub"
                + " } GROUP BY ?hub HAVING (COUNT(*) <= 11000) ORDER BY DESC(?links) LIMIT 5");
    return counted.stream().map(PagesBench::slug).toList();
  }

  private List<String> largest() throws IOException, InterruptedException {
    var persons =
        csv(
            "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT ?person (COUNT(*) AS ?n)"
                + " { ?encounter ent:participant ?person } GROUP BY ?person"
                + " ORDER BY DESC(?n) LIMIT 4");
    return Stream.concat(Stream.of("vn"), persons.stream().map(PagesBench::slug)).toList();
  }

  private List<String> leaves() throws IOException, InterruptedException {
    var slugs = new ArrayList<String>();
    for (var type : List.of("foaf:Person", "ent:Encounter", "ent:Pledge")) {
      csv("PREFIX ent: <https://w3id.org/entente/ontology#>"
              + " PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?thing { ?thing a "
              + type
              + " } OFFSET 500 LIMIT "
              + LEAVES / 3)
          .forEach(iri -> slugs.add(slug(iri)));
    }
    return pages(slugs);
  }

  private static List<String> pages(List<String> slugs) {
    return slugs.stream()
        .flatMap(slug -> LANGUAGES.stream().map(tag -> "page/" + slug + "?lang=" + tag))
        .toList();
  }

  private static List<String> searches() {
    return WORDS.stream()
        .flatMap(
            words ->
                Stream.of("", "&country=vn", "&kind=encounter", "&year=2015", "&page=3")
                    .map(facet -> "search?lang=en&q=" + encoded(words) + facet))
        .toList();
  }

  private static List<String> lists() {
    return KINDS.stream()
        .flatMap(
            kind ->
                Stream.of("", "&country=vn", "&year=2012", "&page=7", "&sort=name")
                    .map(facet -> "browse/" + kind + "?lang=fr" + facet))
        .toList();
  }

  /// What is typed on the way to names of the data, from two letters on.
  private List<String> suggestions() throws IOException, InterruptedException {
    var names =
        csv(
            "PREFIX foaf: <http://xmlns.com/foaf/0.1/>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " SELECT ?name { ?person a foaf:Person ; rdfs:label ?name } OFFSET 700 LIMIT 60");
    var typed = new ArrayList<String>();
    for (var name : names) {
      for (int length = 2; length <= name.length(); length += 3) {
        typed.add("suggest?lang=vi&q=" + encoded(name.substring(0, length)));
      }
    }
    return typed;
  }

  private Figures of(String name, List<String> paths) throws IOException, InterruptedException {
    double first = 0;
    double largest = 0;
    try (var wire = new Wire(server, AS_BROWSERS_DO)) {
      for (var path : paths) {
        long began = System.nanoTime();
        var body = wire.ask(wire.get("/" + path));
        first += (System.nanoTime() - began) / 1e6;
        largest = Math.max(largest, body.length / 1000.0);
      }
    }
    together(paths, MEASURED / 3);
    var times = together(paths, MEASURED);
    return new Figures(
        name,
        paths.size(),
        first / paths.size(),
        at(times, 0.5),
        at(times, 0.95),
        at(times, 0.99),
        times.length / (MEASURED / 1e9),
        largest);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }

  /// Milliseconds of each answer that eight clients got within some nanoseconds, sorted.
  private double[] together(List<String> paths, long nanos)
      throws IOException, InterruptedException {
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      var running = new ArrayList<Future<List<Double>>>();
      for (int number = 0; number < CLIENTS; number++) {
        var draw = new Random(number);
        running.add(pool.submit(() -> one(paths, draw, nanos)));
      }
      var all = new ArrayList<Double>();
      for (var one : running) {
        all.addAll(one.get());
      }
      var times = all.stream().mapToDouble(time -> time).toArray();
      Arrays.sort(times);
      return times;
    } catch (ExecutionException e) {
      throw new IOException("A client failed: " + e.getMessage(), e);
    }
  }

  private List<Double> one(List<String> paths, Random draw, long nanos) throws IOException {
    var times = new ArrayList<Double>();
    try (var wire = new Wire(server, AS_BROWSERS_DO)) {
      long began = System.nanoTime();
      do {
        var request = wire.get("/" + paths.get(draw.nextInt(paths.size())));
        long asking = System.nanoTime();
        wire.ask(request);
        times.add((System.nanoTime() - asking) / 1e6);
      } while (System.nanoTime() - began < nanos);
    }
    return times;
  }

  private int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.resolve(path)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /// The first column of the answer, without its head.
  private List<String> csv(String query) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.resolve("sparql?query=" + encoded(query)))
            .header("Accept", "text/csv")
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("Not answered: " + query + ": " + answer.body());
    }
    return answer
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2)[0])
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static String slug(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
