package org.entente.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.store.Store;

/// Numbers of one version of the data.
///
/// @param triples of the default graph
/// @param classes to the number of their instances, the largest first
/// @param properties to the number of their triples, the largest first
/// @param linksets what leads into other datasets
/// @param modified the last change as ISO 8601 writes it, if the data says when
public record Statistics(
    long triples,
    Map<String, Long> classes,
    Map<String, Long> properties,
    List<Linkset> linksets,
    Optional<String> modified) {

  /// Triples of one property that lead to one other place.
  ///
  /// @param target the address of that place, e.g. `http://www.wikidata.org/`
  public record Linkset(String property, String target, long triples) {

    /// The host's name without `www.`, readable in an address.
    public String name() {
      var host = URI.create(target).getHost();
      return host.startsWith("www.") ? host.substring(4) : host;
    }
  }

  public Statistics {
    classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    properties = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    linksets = List.copyOf(linksets);
  }

  static Statistics of(Store store) {
    var totals = Questions.TOTALS.ask(store).next();
    var modified = Questions.MODIFIED.ask(store);
    return new Statistics(
        number(totals.get("triples")),
        counted(Questions.CLASSES, "class", "entities", store),
        counted(Questions.PROPERTIES, "property", "triples", store),
        linksets(store),
        modified.hasNext()
            ? Optional.ofNullable(modified.next().get("modified"))
                .map(Node::getLiteralLexicalForm)
                .filter(time -> !time.isEmpty())
            : Optional.empty());
  }

  private static Map<String, Long> counted(
      Questions question, String name, String count, Store store) {
    var counts = new LinkedHashMap<String, Long>();
    question
        .ask(store)
        .forEachRemaining(
            row -> {
              if (row.get(name) != null && row.get(name).isURI()) {
                counts.put(row.get(name).getURI(), number(row.get(count)));
              }
            });
    return counts;
  }

  private static List<Linkset> linksets(Store store) {
    var counts = new TreeMap<String, Map<String, Long>>();
    Questions.LINKS
        .ask(store)
        .forEachRemaining(
            row ->
                target(row.get("value"))
                    .ifPresent(
                        target ->
                            counts
                                .computeIfAbsent(target, _ -> new TreeMap<>())
                                .merge(row.get("property").getURI(), 1L, Long::sum)));
    var linksets = new ArrayList<Linkset>();
    counts.forEach(
        (target, properties) ->
            properties.forEach(
                (property, count) -> linksets.add(new Linkset(property, target, count))));
    return linksets;
  }

  /// The place that a value belongs to; empty for our own and for what has no host.
  private static Optional<String> target(Node value) {
    try {
      var uri = URI.create(value.getURI());
      return Optional.ofNullable(uri.getHost())
          .filter(_ -> !value.getURI().startsWith(org.entente.ontology.Namespaces.BASE))
          .map(host -> uri.getScheme() + "://" + host + "/");
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static long number(Node count) {
    return ((Number) count.getLiteralValue()).longValue();
  }
}
