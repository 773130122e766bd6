package org.entente.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.update.UpdateRequest;

/// A dataset in this process, in memory or in a TDB2 directory.
final class LocalStore implements Store {

  private final DatasetGraph dataset;
  private final List<Query> rules;
  private final Runnable close;
  private volatile Optional<String> current;

  private LocalStore(DatasetGraph dataset, List<Query> rules, Runnable close) {
    this.dataset = dataset;
    this.rules = List.copyOf(rules);
    this.close = close;
    this.current = stored();
    if (!rules.isEmpty()) {
      applyChangedRules();
    }
  }

  static Store inMemory(List<Query> rules) {
    var dataset = DatasetGraphFactory.createTxnMem();
    return new LocalStore(dataset, rules, dataset::close);
  }

  static Store tdb2(Path directory, List<Query> rules) {
    var dataset = connect(directory);
    return new LocalStore(dataset, rules, () -> TDBInternal.expel(dataset));
  }

  private static DatasetGraph connect(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw unreadable(directory, "cannot be made", e);
    }
    if (!Files.isReadable(directory) || !Files.isWritable(directory)) {
      throw new StoreFault(
          StoreFault.Reason.UNREADABLE,
          "The TDB2 directory " + directory + " cannot be read and written by this user.");
    }
    try {
      var dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
      IdExecutor.install(dataset);
      return dataset;
    } catch (DBOpEnvException e) {
      throw new StoreFault(
          StoreFault.Reason.LOCKED,
          "The TDB2 directory " + directory + " is in use by another process.",
          e);
    } catch (RuntimeException e) {
      throw unreadable(directory, "is not a TDB2 directory or is damaged", e);
    }
  }

  private static StoreFault unreadable(Path directory, String what, Exception cause) {
    return new StoreFault(
        StoreFault.Reason.UNREADABLE,
        "The TDB2 directory " + directory + " " + what + ": " + cause.getMessage(),
        cause);
  }

  @Override
  public RowSet select(Query query, Map<String, Node> bindings) {
    return run(query, bindings, exec -> detached(exec.select()));
  }

  @Override
  public Graph construct(Query query, Map<String, Node> bindings) {
    return run(
        query, bindings, query.isDescribeType() ? QueryExec::describe : QueryExec::construct);
  }

  @Override
  public boolean ask(Query query, Map<String, Node> bindings) {
    return run(query, bindings, QueryExec::ask);
  }

  @Override
  public void replaceAll(Map<Node, Graph> contents) {
    var checked = Checked.contents(contents);
    write(write -> write.replace(checked), () -> Version.ofContents(checked));
  }

  @Override
  public void add(DatasetGraph quads) {
    var checked = Checked.contents(quads);
    write(write -> write.add(checked));
  }

  @Override
  public void addAll(Consumer<Consumer<Quad>> source) {
    write(write -> write.addAll(source));
  }

  @Override
  public void update(UpdateRequest request, Duration atMost) {
    write(write -> write.update(request, atMost));
  }

  @Override
  public void delete(Node name) {
    replaceAll(Map.of(name, GraphFactory.createDefaultGraph()));
  }

  @Override
  public Graph read(Node name) {
    return Txn.calculateRead(
        dataset,
        () -> {
          var copy = GraphFactory.createDefaultGraph();
          dataset.getGraph(name).find().forEachRemaining(copy::add);
          return copy;
        });
  }

  @Override
  public List<Node> graphs() {
    return Txn.calculateRead(
        dataset,
        () -> {
          var names = new ArrayList<Node>();
          dataset.listGraphNodes().forEachRemaining(names::add);
          names.remove(GraphNames.VERSION);
          names.sort(Comparator.comparing(Node::toString));
          return names;
        });
  }

  /// The version that this thread reads, or the last one if it reads none: every answer asks.
  @Override
  public Optional<String> version() {
    return dataset.isInTransaction() ? stored() : current;
  }

  @Override
  public Optional<DatasetGraph> dataset() {
    return Optional.of(dataset);
  }

  @Override
  public Optional<URI> endpoint() {
    return Optional.empty();
  }

  @Override
  public void close() {
    close.run();
  }

  private void applyChangedRules() {
    var name = Version.name(rules);
    if (kept(Version.RULES).filter(node -> node.hasURI(name)).isEmpty()) {
      write(_ -> true);
    }
  }

  private boolean isEmpty() {
    var graphs = dataset.listGraphNodes();
    while (graphs.hasNext()) {
      if (!graphs.next().equals(GraphNames.VERSION)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> stored() {
    return kept(Version.VERSION).map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> kept(Node property) {
    return Txn.calculateRead(
        dataset,
        () ->
            dataset.stream(GraphNames.VERSION, Version.DATASET, property, Node.ANY)
                .map(quad -> quad.getObject())
                .findFirst());
  }

  private void write(Predicate<LocalWrite> change) {
    write(change, Version::unused);
  }

  /// Commits what `change` did if it says that something changed.
  ///
  /// @param first names the version if the store was empty: the same content, the same name
  private void write(Predicate<LocalWrite> change, Supplier<String> first) {
    Txn.executeWrite(
        dataset,
        () -> {
          boolean wasEmpty = isEmpty();
          var write = new LocalWrite(dataset);
          if (change.test(write)) {
            if (!rules.isEmpty()) {
              write.infer(rules);
            }
            write.version(Version.of(wasEmpty ? first.get() : Version.unused(), rules));
          }
        });
    current = stored();
  }

  /// Rows that outlive the transaction: those of TDB2 look up their terms when first asked.
  private static RowSet detached(RowSet rows) {
    var copies = new ArrayList<Binding>();
    rows.forEach(
        row -> {
          var copy = Binding.builder();
          row.forEach(copy::add);
          copies.add(copy.build());
        });
    return RowSet.create(
        QueryIterPlainWrapper.create(copies.iterator()), List.copyOf(rows.getResultVars()));
  }

  private <T> T run(Query query, Map<String, Node> bindings, Function<QueryExec, T> result) {
    var builder = QueryExec.dataset(dataset).query(query);
    Checked.bindings(bindings).forEach(builder::substitution);
    return Txn.calculateRead(
        dataset,
        () -> {
          try (var exec = builder.build()) {
            return result.apply(exec);
          }
        });
  }
}
