package org.entente.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.exchange.ImportOptions;
import org.entente.exchange.RdfImport;
import org.entente.exchange.RdfSource;
import org.entente.match.Evidence;
import org.entente.match.Question.Other;

/// The things of an RDF dataset that have a name. Their statements may stand anywhere in the file,
/// so what is told of them is held in memory, and nothing else.
final class DatasetRows implements Rows {

  private static final List<String> NAMES =
      List.of(
          "http://www.w3.org/2000/01/rdf-schema#label",
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://xmlns.com/foaf/0.1/name",
          "https://schema.org/name",
          "http://schema.org/name",
          "http://purl.org/dc/terms/title",
          "http://www.w3.org/2004/02/skos/core#altLabel",
          "https://schema.org/alternateName");
  private static final Set<String> SAME =
      Set.of(
          "http://www.w3.org/2004/02/skos/core#exactMatch", "http://www.w3.org/2002/07/owl#sameAs");

  private final RdfSource source;
  private final LinkOptions options;

  DatasetRows(RdfSource source, LinkOptions options) {
    this.source = source;
    this.options = options;
  }

  private static final class Told {
    final Map<Integer, Set<String>> names = new java.util.TreeMap<>();
    final Map<Evidence, Set<String>> evidence = new EnumMap<>(Evidence.class);
    final Map<String, Set<String>> others = new LinkedHashMap<>();
  }

  @Override
  public void each(Consumer<Row> sink) {
    var things = new LinkedHashMap<String, Told>();
    var all = new RdfImport(List.of(source), ImportOptions.usual(), _ -> {});
    all.stream(_ -> true, quad -> take(quad, things));
    long number = 0;
    for (var thing : things.entrySet()) {
      var told = thing.getValue();
      if (!told.names.isEmpty()) {
        number++;
        sink.accept(row(number, thing.getKey(), told));
      }
    }
    if (number == 0) {
      throw new LinkFault(
          source.shown()
              + ": nothing in it has a name"
              + options.column().map(column -> " by " + column).orElse("")
              + "; say with --column which property holds the names.");
    }
  }

  private static Row row(long number, String iri, Told told) {
    var names = new LinkedHashSet<String>();
    told.names.values().forEach(names::addAll);
    var others = new ArrayList<Other>();
    told.others.forEach((property, values) -> others.add(new Other(property, values)));
    return new Row(number, iri, List.copyOf(names), told.evidence, others);
  }

  private void take(Quad quad, Map<String, Told> things) {
    if (!quad.getSubject().isURI()) {
      return;
    }
    var property = quad.getPredicate().getURI();
    var value = text(quad.getObject());
    rank(property)
        .filter(_ -> quad.getObject().isLiteral())
        .ifPresent(
            rank ->
                told(quad, things)
                    .names
                    .computeIfAbsent(rank, _ -> new LinkedHashSet<>())
                    .add(value.strip()));
    if (SAME.contains(property)) {
      add(told(quad, things).evidence, Evidence.IDENTIFIER, value);
    }
    options
        .properties()
        .forEach(
            (key, column) -> {
              if (TableRows.property(column).equals(property)) {
                var told = told(quad, things);
                Evidence.named(key)
                    .ifPresentOrElse(
                        kind -> add(told.evidence, kind, value),
                        () -> add(told.others, TableRows.property(key), value));
              }
            });
  }

  private static Told told(Quad quad, Map<String, Told> things) {
    return things.computeIfAbsent(quad.getSubject().getURI(), _ -> new Told());
  }

  private static <K> void add(Map<K, Set<String>> all, K key, String value) {
    all.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value);
  }

  /// How good a name a property holds, from 0; empty if none.
  private Optional<Integer> rank(String property) {
    if (options.column().isPresent()) {
      var column = TableRows.property(options.column().get());
      return column.equals(property) ? Optional.of(0) : Optional.empty();
    }
    int rank = NAMES.indexOf(property);
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
