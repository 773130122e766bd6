package org.entente.conformance;

import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateRequest;
import org.entente.sparql.Bare;
import org.entente.sparql.Data;
import org.entente.sparql.GraphStore;
import org.entente.sparql.GraphStoreEndpoint;
import org.entente.sparql.Limits;
import org.entente.sparql.SparqlEndpoint;
import org.entente.sparql.Token;

/// Our SPARQL service over a dataset without rules of ours, on a free port: the default graph can
/// be written, and blank nodes stay what they are.
public final class PlainServer implements AutoCloseable {

  public static final String TOKEN = "conformance";

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private final Javalin javalin;

  public PlainServer() {
    var data = Data.of(dataset);
    var limits = Limits.of(Map.of());
    var sparql = new SparqlEndpoint(data, limits, Bare.Answers.NONE);
    var graphs =
        new GraphStoreEndpoint(
            data,
            new Graphs(dataset),
            "http://www.example/graphs/",
            Optional.of(new Token(TOKEN)),
            limits,
            1 << 20);
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.modifyServletContextHandler(sparql::mount);
              config.jetty.modifyServletContextHandler(graphs::mount);
            });
    javalin.start("127.0.0.1", 0);
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + javalin.port() + path);
  }

  public DatasetGraph dataset() {
    return dataset;
  }

  public void clear() {
    Txn.executeWrite(dataset, dataset::clear);
  }

  @Override
  public void close() {
    javalin.stop();
  }

  /// Writes what it is told.
  private record Graphs(DatasetGraph dataset) implements GraphStore {

    @Override
    public void replace(Node name, Graph content) {
      Txn.executeWrite(
          dataset,
          () -> {
            dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
            fill(name, content);
          });
    }

    @Override
    public void add(Node name, Graph content) {
      Txn.executeWrite(dataset, () -> fill(name, content));
    }

    @Override
    public void delete(Node name) {
      Txn.executeWrite(dataset, () -> dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY));
    }

    @Override
    public void update(UpdateRequest request, Duration atMost) {
      Txn.executeWrite(dataset, () -> UpdateExec.dataset(dataset).update(request).execute());
    }

    private void fill(Node name, Graph content) {
      content.find().forEachRemaining(triple -> dataset.add(Quad.create(name, triple)));
    }
  }
}
