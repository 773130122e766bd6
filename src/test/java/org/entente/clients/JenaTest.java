package org.entente.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.query.QueryException;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.entente.store.GraphNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Jena's own clients against the service.
class JenaTest {

  private static final String PREFIXES =
      "PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX graph: <https://w3id.org/entente/graph/> ";
  private static final Node UPLOAD = GraphNames.of("import.jena");
  private static final Served SERVED = Served.start();

  @BeforeAll
  static void bringTheToken() {
    AuthEnv.get().setBearerToken(SERVED.address("update"), Served.TOKEN);
    AuthEnv.get().setBearerToken(SERVED.address("graphs"), Served.TOKEN);
  }

  @AfterAll
  static void stop() {
    AuthEnv.get().clearAuthEnv();
    SERVED.close();
  }

  @Test
  void aConnectionAsks() {
    try (var connection = connection()) {
      var persons = new int[1];
      connection.querySelect(PREFIXES + "SELECT * { ?p a foaf:Person }", _ -> persons[0]++);

      assertThat(persons[0]).isEqualTo(3);
      assertThat(connection.queryAsk(PREFIXES + "ASK { ?p a foaf:Person }")).isTrue();
      assertThat(connection.queryConstruct("CONSTRUCT WHERE { ?s ?p ?o }").size()).isEqualTo(8);
      assertThat(connection.queryDescribe("DESCRIBE <https://w3id.org/entente/id/a>").size())
          .isEqualTo(3);
    }
  }

  @Test
  void aConnectionWritesGraphs() {
    try (var connection = connection()) {
      var model = ModelFactory.createModelForGraph(Served.turtle("<urn:x> <urn:p> 1, 2 ."));
      connection.put(UPLOAD.getURI(), model);
      assertThat(connection.fetch(UPLOAD.getURI()).isIsomorphicWith(model)).isTrue();

      connection.load(
          UPLOAD.getURI(), ModelFactory.createModelForGraph(Served.turtle("<urn:x> <urn:p> 3 .")));
      assertThat(connection.fetch(UPLOAD.getURI()).size()).isEqualTo(3);
      assertThat(connection.fetch().size()).isEqualTo(11);

      connection.delete(UPLOAD.getURI());
      assertThatThrownBy(() -> connection.fetch(UPLOAD.getURI()))
          .isInstanceOf(HttpException.class)
          .hasMessageContaining("404");
    }
  }

  @Test
  void aLinkUpdates() {
    try (RDFLink link = link()) {
      link.update(PREFIXES + "INSERT DATA { GRAPH graph:import.link { <urn:y> <urn:p> 1 } }");
      assertThat(link.queryAsk("ASK { <urn:y> <urn:p> 1 }")).isTrue();
      assertThat(link.get(GraphNames.of("import.link")).size()).isEqualTo(1);

      link.update(PREFIXES + "DROP GRAPH graph:import.link");
      assertThat(link.queryAsk("ASK { <urn:y> <urn:p> 1 }")).isFalse();
    }
  }

  @Test
  void faultsAreTheirs() {
    try (var connection = connection()) {
      assertThatThrownBy(() -> connection.queryAsk("ASK { SERVICE <http://127.0.0.1/> {} }"))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("Forbidden");
      assertThatThrownBy(() -> connection.update("INSERT DATA { <urn:y> <urn:p> 1 }"))
          .isInstanceOf(HttpException.class)
          .hasMessageContaining("400");
    }
  }

  private static RDFConnection connection() {
    return RDFConnectionRemote.newBuilder()
        .queryEndpoint(SERVED.address("sparql"))
        .updateEndpoint(SERVED.address("update"))
        .gspEndpoint(SERVED.address("graphs"))
        .build();
  }

  private static RDFLink link() {
    return RDFLinkHTTP.newBuilder()
        .queryEndpoint(SERVED.address("sparql"))
        .updateEndpoint(SERVED.address("update"))
        .gspEndpoint(SERVED.address("graphs"))
        .build();
  }
}
