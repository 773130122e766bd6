package org.entente.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Ent;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// Parts of the data as stores of their own, so that no query needs to know of confidence or kinds,
/// and what the rules conclude rests on the part alone. Kept while the data stays the same.
final class Selections {

  private static final int KEPT = 4;
  private static final String KIND = Namespaces.SCHEME + "kind-";
  private static final Query KINDS =
      QueryFactory.create(Resources.text("org/entente/query/graph-kinds.rq"));

  private record Part(Optional<String> version, Selection selection) {}

  private final Store whole;
  private final List<Query> rules;
  private final Map<Part, Store> parts =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Part, Store> eldest) {
          return size() > KEPT;
        }
      };

  Selections(Store whole, List<Query> rules) {
    this.whole = whole;
    this.rules = rules;
  }

  Store storeOf(Selection selection) {
    if (selection.isEverything()) {
      return whole;
    }
    var part = new Part(whole.version(), selection);
    synchronized (parts) {
      // Without a version nobody knows whether what was kept is still right.
      return part.version.isEmpty()
          ? select(selection)
          : parts.computeIfAbsent(part, _ -> select(selection));
    }
  }

  private Store select(Selection selection) {
    var contents = new HashMap<Node, Graph>();
    names(selection)
        .forEach(
            name -> contents.put(name(name, selection), confident(whole.read(name), selection)));
    var store = Store.open(new StoreConfig.InMemory(), rules);
    store.replaceAll(contents);
    return store;
  }

  private Set<Node> names(Selection selection) {
    if (selection.kinds().isEmpty()) {
      return whole.graphs().stream()
          .filter(name -> !GraphNames.isDerived(name))
          .collect(Collectors.toSet());
    }
    return whole.select(KINDS, Map.of()).stream()
        .filter(row -> selection.takes(row.get("kind").getURI().substring(KIND.length())))
        .map(row -> row.get("graph"))
        .collect(Collectors.toSet());
  }

  /// A store leaves the graphs of models out of its default graph; chosen by kind, they belong
  /// there, under another name.
  private static Node name(Node name, Selection selection) {
    var uri = name.getURI();
    return uri.endsWith(".model") && selection.takes("model")
        ? NodeFactory.createURI(uri + ".selected")
        : name;
  }

  private static Graph confident(Graph graph, Selection selection) {
    var weak =
        graph.stream(Node.ANY, Ent.confidence, Node.ANY)
            .filter(triple -> value(triple.getObject()) < selection.minConfidence())
            .map(triple -> triple.getSubject())
            .collect(Collectors.toSet());
    var confident = GraphFactory.createDefaultGraph();
    graph.stream()
        .filter(t -> !weak.contains(t.getSubject()) && !weak.contains(t.getObject()))
        .forEach(confident::add);
    return confident;
  }

  private static double value(Node literal) {
    return ((Number) literal.getLiteralValue()).doubleValue();
  }
}
