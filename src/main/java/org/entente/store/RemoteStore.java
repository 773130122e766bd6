package org.entente.store;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.UpdateExecHTTPBuilder;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A dataset behind the SPARQL protocol, queries and updates at one address.
final class RemoteStore implements Store {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);

  private static final Pattern DETAIL =
      Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final URI endpoint;
  private final List<Query> rules;

  private RemoteStore(URI endpoint, List<Query> rules) {
    this.endpoint = endpoint;
    this.rules = List.copyOf(rules);
  }

  /// Asks the endpoint for its version, so that one that is away is known at once.
  static Store open(URI endpoint, List<Query> rules) {
    var store = new RemoteStore(endpoint, rules);
    var writtenUnder = store.kept(Version.RULES);
    if (!rules.isEmpty() && writtenUnder.filter(n -> n.hasURI(Version.name(rules))).isEmpty()) {
      store.applyChangedRules();
    }
    return store;
  }

  @Override
  public RowSet select(Query query, Map<String, Node> bindings) {
    return run(query, bindings, exec -> exec.select().materialize());
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
    write(new RemoteWrite().replace(Checked.contents(contents)));
  }

  @Override
  public void add(DatasetGraph quads) {
    write(new RemoteWrite().add(Checked.contents(quads)));
  }

  @Override
  public void update(UpdateRequest request, Duration atMost) {
    throw new StoreFault(
        StoreFault.Reason.READ_ONLY,
        "Updates of a remote store go to the store itself: what they change there cannot be told"
            + " from here, so the default graph could not follow. Graphs can be written from here.");
  }

  @Override
  public void delete(Node name) {
    replaceAll(Map.of(name, GraphFactory.createDefaultGraph()));
  }

  @Override
  public Graph read(Node name) {
    return construct(Requests.READ, Map.of("graph", name));
  }

  @Override
  public List<Node> graphs() {
    var names = new ArrayList<Node>();
    select(Requests.GRAPHS, Map.of()).forEach(row -> names.add(row.get("graph")));
    return names;
  }

  @Override
  public Optional<String> version() {
    return kept(Version.VERSION).map(Node::getLiteralLexicalForm);
  }

  @Override
  public Optional<DatasetGraph> dataset() {
    return Optional.empty();
  }

  @Override
  public Optional<URI> endpoint() {
    return Optional.of(endpoint);
  }

  @Override
  public void close() {}

  private Optional<Node> kept(Node property) {
    var rows = select(Requests.KEPT, Map.of("property", property));
    return rows.hasNext() ? Optional.of(rows.next().get("value")) : Optional.empty();
  }

  private void applyChangedRules() {
    try {
      write(new RemoteWrite());
    } catch (StoreFault fault) {
      if (fault.reason() != StoreFault.Reason.READ_ONLY) {
        throw fault;
      }
      LOG.warn("{} The graph inferred is left as it is there.", fault.getMessage());
    }
  }

  private void write(RemoteWrite write) {
    send(write.infer(rules).version(Version.of(Version.unused(), rules)));
  }

  private void send(UpdateRequest request) {
    try {
      UpdateExecHTTPBuilder.create().endpoint(endpoint.toString()).update(request).execute();
    } catch (HttpException e) {
      throw fault(e.getStatusCode(), true, e);
    }
  }

  private <T> T run(Query query, Map<String, Node> bindings, Function<QueryExec, T> result) {
    var builder = QueryExecHTTPBuilder.service(endpoint.toString()).query(query);
    Checked.bindings(bindings).forEach(builder::substitution);
    try (var exec = builder.build()) {
      return result.apply(exec);
    } catch (QueryExceptionHTTP e) {
      throw fault(e.getStatusCode(), false, e);
    } catch (HttpException e) {
      throw fault(e.getStatusCode(), false, e);
    } catch (QueryException e) {
      var message = "What is at " + endpoint + " does not answer as a SPARQL endpoint does.";
      throw new StoreFault(StoreFault.Reason.FAILED, message, e);
    }
  }

  private StoreFault fault(int status, boolean writing, RuntimeException cause) {
    var server = "The store at " + endpoint;
    if (status <= 0 || status == 502 || status == 503 || status == 504) {
      var message = server + " does not answer.";
      return new StoreFault(StoreFault.Reason.AWAY, message, cause);
    }
    if (writing && status < 500) {
      var message = server + " takes no writes from here (HTTP " + status + ").";
      return new StoreFault(StoreFault.Reason.READ_ONLY, message, cause);
    }
    var message = server + " answered with HTTP " + status + ": " + said(cause);
    return new StoreFault(StoreFault.Reason.FAILED, message, cause);
  }

  /// What the server says of it: the detail of a problem document, the first line of another text.
  private static String said(RuntimeException cause) {
    var body =
        cause instanceof QueryExceptionHTTP http
            ? Optional.ofNullable(http.getResponse()).orElse("")
            : "";
    var detail = DETAIL.matcher(body);
    if (detail.find()) {
      return detail.group(1).replace("\\\"", "\"").replace("\\n", " ").replace("\\\\", "\\");
    }
    return body.isBlank() || body.stripLeading().startsWith("<")
        ? String.valueOf(cause.getMessage())
        : body.lines().findFirst().orElse("");
  }
}
