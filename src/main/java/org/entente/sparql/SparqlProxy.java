package org.entente.sparql;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/// The SPARQL protocol passed on to another endpoint, queries only, under the same limits.
public final class SparqlProxy implements SparqlService {

  private final URI endpoint;
  private final Limits limits;
  private final Bare.Answers bare;
  private final Optional<Token> operator;

  /// @param operator who may see all running queries
  public SparqlProxy(URI endpoint, Limits limits, Bare.Answers bare, Optional<Token> operator) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.bare = bare;
    this.operator = operator;
  }

  @Override
  public void mount(ServletContextHandler context) {
    var watch = Watch.closedWith(context, limits);
    var reader = new QueryReader(limits, SparqlEndpoint.BASE);
    var service = new RemoteQueries(endpoint, limits, new Admission(limits, watch), watch, reader);
    Mounting.mount(context, new QueryServlet(service, bare, limits, watch), watch, operator);
  }
}
