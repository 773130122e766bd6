package org.entente.clients;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;

/// A server with little in it, for clients of others: three persons of whom two met, in one graph.
record Served(Store store, Server server) implements AutoCloseable {

  static final String TOKEN = "clients";

  private static final String DATA =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX id: <https://w3id.org/entente/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      id:a a foaf:Person ; rdfs:label "Nguyễn Văn A" ; ent:metWith id:b .
      id:b a foaf:Person ; rdfs:label "Bà B"@vi ; ent:metWith id:a .
      id:c a foaf:Person .
      id:meeting a ent:Encounter .
      """;

  static Served start() {
    var store = Store.open(new StoreConfig.InMemory());
    store.replace(GraphNames.of("article"), turtle(DATA));
    var settings = Settings.of(Map.of("ENTENTE_TOKEN", TOKEN));
    return new Served(store, Server.start(store, "127.0.0.1", 0, settings));
  }

  static Graph turtle(String text) {
    return RDFParser.fromString(text, Lang.TURTLE).toGraph();
  }

  String address(String path) {
    return server.address() + path;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
