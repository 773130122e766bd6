package org.entente.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// RDF4J's client against the service.
class Rdf4jTest {

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String PERSONS =
      "SELECT ?p WHERE { ?p a <http://xmlns.com/foaf/0.1/Person> }";
  private static final Served SERVED = Served.start();
  private static final SPARQLRepository REPOSITORY = repository();

  @AfterAll
  static void stop() {
    REPOSITORY.shutDown();
    SERVED.close();
  }

  @Test
  void itAsks() {
    try (var connection = REPOSITORY.getConnection()) {
      try (var rows = connection.prepareTupleQuery(PERSONS).evaluate()) {
        assertThat(QueryResults.asList(rows)).hasSize(3);
      }
      assertThat(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate()).isTrue();
      try (var graph = connection.prepareGraphQuery("CONSTRUCT WHERE { ?s ?p ?o }").evaluate()) {
        assertThat(QueryResults.asModel(graph)).hasSize(8);
      }
      var bound = connection.prepareTupleQuery(PERSONS);
      bound.setBinding("p", id("a"));
      try (var rows = bound.evaluate()) {
        assertThat(QueryResults.asList(rows)).hasSize(1);
      }
    }
  }

  @Test
  void itReadsStatementsAndGraphs() {
    try (var connection = REPOSITORY.getConnection()) {
      assertThat(connection.hasStatement(id("a"), RDF.TYPE, FOAF.PERSON, false)).isTrue();
      try (var statements = connection.getStatements(null, RDF.TYPE, FOAF.PERSON)) {
        assertThat(statements.stream()).hasSize(3);
      }
      try (var graphs = connection.getContextIDs()) {
        assertThat(graphs.stream().map(Object::toString))
            .contains("https://w3id.org/entente/graph/article");
      }
    }
  }

  @Test
  void itWrites() {
    var graph = VALUES.createIRI("https://w3id.org/entente/graph/import.rdf4j");
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      connection.add(id("new"), RDF.TYPE, FOAF.GROUP, graph);
      assertThat(connection.hasStatement(id("new"), RDF.TYPE, FOAF.GROUP, false)).isTrue();
      assertThat(connection.hasStatement(id("new"), RDF.TYPE, FOAF.GROUP, false, graph)).isTrue();

      connection.clear(graph);
      assertThat(connection.hasStatement(id("new"), RDF.TYPE, FOAF.GROUP, false)).isFalse();
    }
  }

  @Test
  void faultsAreTheirs() {
    try (var connection = REPOSITORY.getConnection()) {
      var wrong = connection.prepareTupleQuery("SELECT * WHERE { ?s ?p ");

      assertThatThrownBy(wrong::evaluate)
          .isInstanceOf(QueryEvaluationException.class)
          .hasMessageContaining("the query ends");
    }
  }

  private static IRI id(String slug) {
    return VALUES.createIRI("https://w3id.org/entente/id/" + slug);
  }

  private static SPARQLRepository repository() {
    var repository = new SPARQLRepository(SERVED.address("sparql"), SERVED.address("update"));
    repository.setAdditionalHttpHeaders(Map.of("Authorization", "Bearer " + Served.TOKEN));
    repository.init();
    return repository;
  }
}
