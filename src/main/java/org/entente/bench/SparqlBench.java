package org.entente.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.system.Txn;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// The same data in several systems, loaded, asked and compared.
public final class SparqlBench {

  public static final String OURS = "Entente";
  public static final String PLAIN = "plain Fuseki";
  public static final String VIRTUOSO = "Virtuoso";
  static final String JAVALIN = "bare Javalin with the same answers ready";
  static final String JAVALIN_SMALL = "bare Javalin with a constant of 43 bytes";

  /// Hears what is being done now.
  @FunctionalInterface
  public interface Step {
    void next(String what);
  }

  /// The smallest queries, each for a person drawn at random.
  private static final Map<String, IntFunction<String>> SMALL = small();

  private final Systems systems;
  private final Map<String, String> cacheOff;
  private final Path folder;
  private final Step step;

  /// @param cacheOff the settings with which our service keeps no answers
  /// @param folder for the data and the databases
  public SparqlBench(Systems systems, Map<String, String> cacheOff, Path folder, Step step) {
    this.systems = systems;
    this.cacheOff = Map.copyOf(cacheOff);
    this.folder = folder;
    this.step = step;
  }

  /// How many steps [#at] takes.
  public static int steps() {
    return 5 + BenchQuery.all().size() + SMALL.size();
  }

  /// Loads, asks, compares.
  ///
  /// @param data generated quads, as N-Quads
  public SparqlFigures at(Path data, GeneratedGraphs.Size size)
      throws IOException, InterruptedException {
    var loads = new LinkedHashMap<String, Double>();
    step.next("load " + OURS);
    var ours = fresh("entente");
    loads.put(OURS, systems.load(data, ours).seconds());
    step.next("load " + PLAIN);
    var plain = fresh("plain");
    loads.put(PLAIN, systems.loadPlain(data, plain).seconds());
    step.next("conclusions for the others");
    var inferred = inferred(ours);
    systems.loadPlain(inferred, plain);
    var virtuoso = Virtuoso.installed(fresh("virtuoso"));
    try (var entente = systems.entente(ours, cacheOff);
        var fuseki = systems.fusekiOfTdb2(plain)) {
      var addresses = new LinkedHashMap<String, URI>();
      addresses.put(OURS, entente.sparql());
      addresses.put(PLAIN, fuseki.sparql());
      if (virtuoso.isEmpty()) {
        return measured(addresses, loads, size);
      }
      step.next("load " + VIRTUOSO);
      try (var served = virtuoso.get().start(systems.client())) {
        loads.put(VIRTUOSO, virtuoso.get().load(List.of(data)).seconds());
        virtuoso.get().load(List.of(inferred));
        addresses.put(VIRTUOSO, served.sparql());
        var figures = measured(addresses, loads, size);
        virtuoso.get().stop();
        return figures;
      }
    }
  }

  /// Requests a second for the same few queries again and again, from our cache and from plain
  /// Fuseki, and for the same answers and a small one of a bare Javalin.
  public Map<String, Double> repeated() throws IOException, InterruptedException {
    var rates = new LinkedHashMap<String, Double>();
    var again =
        BenchQuery.all().stream()
            .filter(
                query -> query.name().matches("entity|label|country-pairs|encounters-in-a-month"))
            .map(BenchQuery::text)
            .toList();
    IntFunction<String> queries = draw -> again.get(draw % again.size());
    step.next("repeated, " + OURS);
    var answers = new ArrayList<Path>();
    try (var entente = systems.entente(folder.resolve("entente"), Map.of())) {
      for (var query : again) {
        var file = folder.resolve("answer-" + answers.size() + ".json");
        answers.add(Files.write(file, Measure.answer(entente.sparql(), query)));
      }
      rates.put(OURS, Measure.together(entente.sparql(), queries));
    }
    step.next("repeated, " + PLAIN);
    try (var fuseki = systems.fusekiOfTdb2(folder.resolve("plain"))) {
      rates.put(PLAIN, Measure.together(fuseki.sparql(), queries));
    }
    step.next("bare Javalin");
    try (var javalin = systems.javalin(answers)) {
      rates.put(JAVALIN, Measure.fetching(javalin.sparql(), draw -> "/" + draw % answers.size()));
      rates.put(JAVALIN_SMALL, Measure.fetching(javalin.sparql(), _ -> "/"));
    }
    return rates;
  }

  private SparqlFigures measured(
      Map<String, URI> addresses, Map<String, Double> loads, GeneratedGraphs.Size size)
      throws IOException, InterruptedException {
    step.next("rehearsal");
    var answering = new LinkedHashMap<BenchQuery, Map<String, URI>>();
    for (var query : BenchQuery.all()) {
      answering.put(query, answering(query, addresses));
    }
    var lines = new ArrayList<SparqlFigures.Line>();
    for (var query : answering.entrySet()) {
      step.next(query.getKey().name());
      lines.add(line(query.getKey(), query.getValue()));
    }
    var small = new LinkedHashMap<String, Map<String, Double>>();
    for (var kind : SMALL.entrySet()) {
      step.next(kind.getKey() + ", 8 clients");
      var rates = new LinkedHashMap<String, Double>();
      for (var system : addresses.entrySet()) {
        rates.put(
            system.getKey(),
            Measure.together(
                system.getValue(), draw -> kind.getValue().apply(draw % size.persons())));
      }
      small.put(kind.getKey(), rates);
    }
    return new SparqlFigures(size.quads(), List.copyOf(addresses.keySet()), loads, lines, small);
  }

  /// The systems that answer the query at all; Virtuoso gives up some, or takes minutes.
  private static Map<String, URI> answering(BenchQuery query, Map<String, URI> addresses)
      throws IOException {
    var answering = new LinkedHashMap<>(addresses);
    for (var system : addresses.entrySet()) {
      try {
        Measure.rehearse(system.getValue(), query.text());
      } catch (IOException e) {
        if (!system.getKey().equals(VIRTUOSO)) {
          throw e;
        }
        answering.remove(VIRTUOSO);
      }
    }
    return answering;
  }

  /// Each system in turn, twice, so that a slow minute of the machine is not one system's alone.
  private static SparqlFigures.Line line(BenchQuery query, Map<String, URI> addresses)
      throws IOException {
    var times = new LinkedHashMap<String, List<Double>>();
    var answers = new LinkedHashMap<String, Fingerprint>();
    for (var system : addresses.entrySet()) {
      answers.put(system.getKey(), Fingerprint.of(Measure.answer(system.getValue(), query.text())));
    }
    for (int turn = 0; turn < 2; turn++) {
      for (var system : addresses.entrySet()) {
        times
            .computeIfAbsent(system.getKey(), _ -> new ArrayList<>())
            .addAll(Measure.single(system.getValue(), query.text()));
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    times.forEach((system, all) -> medians.put(system, Measure.median(all)));
    return new SparqlFigures.Line(query.name(), query.kind(), medians, answers);
  }

  private static Map<String, IntFunction<String>> small() {
    var queries = new LinkedHashMap<String, IntFunction<String>>();
    queries.put(
        "label",
        person ->
            "SELECT ?person { ?person <http://www.w3.org/2000/01/rdf-schema#label> \""
                + Person.of(person).name()
                + (person % 2 == 0 ? "\"@vi }" : "\"@en }"));
    queries.put("entity", person -> "SELECT ?p ?o { " + iri(person) + " ?p ?o }");
    queries.put(
        "ASK", person -> "ASK { " + iri(person) + " a <http://xmlns.com/foaf/0.1/Person> }");
    return queries;
  }

  private static String iri(int person) {
    return "<https://w3id.org/entente/id/" + Person.of(person).slug() + ">";
  }

  /// What our rules concluded, as a file that the other systems load too.
  private Path inferred(Path ours) throws IOException {
    var file = folder.resolve("inferred.nq");
    try (var store = Store.open(new StoreConfig.Tdb2(ours));
        var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var dataset = store.dataset().orElseThrow();
      var writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      writer.start();
      Txn.executeRead(
          dataset,
          () ->
              dataset
                  .find(GraphNames.INFERRED, Node.ANY, Node.ANY, Node.ANY)
                  .forEachRemaining(writer::quad));
      writer.finish();
    }
    return file;
  }

  /// A path where nothing is.
  private Path fresh(String name) throws IOException {
    var place = folder.resolve(name);
    if (Files.exists(place)) {
      try (var files = Files.walk(place)) {
        files.sorted(Comparator.reverseOrder()).forEach(SparqlBench::delete);
      }
    }
    return place;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
