package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that would have us read other files, ask other servers or fill the memory.
class HostileRdfTest {

  @TempDir Path folder;

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer elsewhere;

  @BeforeEach
  void listen() throws IOException {
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    elsewhere.start();
  }

  @AfterEach
  void stop() {
    elsewhere.stop(0);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "{\"@context\": \"%s\", \"@id\": \"urn:a\", \"name\": \"a\"}",
        "{\"@context\": [{\"p\": \"urn:p\"}, \"%s\"], \"@id\": \"urn:a\", \"p\": \"a\"}",
        "{\"@context\": {\"p\": {\"@id\": \"urn:p\", \"@context\": \"%s\"}}, \"p\": {\"x\": 1}}",
        "{\"@context\": {\"@import\": \"%s\"}, \"@id\": \"urn:a\", \"urn:p\": \"a\"}"
      })
  void readsNoContextThatStandsElsewhere(String document) throws IOException {
    var secret = Files.writeString(folder.resolve("context.jsonld"), "{\"@context\": {}}");

    for (var place : List.of(address("context"), secret.toUri().toString(), "context.jsonld")) {
      for (var name : List.of("a.jsonld", "a.ndjsonld")) {
        var file = Files.writeString(folder.resolve(name), document.formatted(place));
        assertThatThrownBy(() -> RdfImport.read(List.of(file))).isInstanceOf(RdfFault.class);
      }
    }
    assertThat(requests).hasValue(0);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<!DOCTYPE rdf:RDF [ <!ENTITY secret SYSTEM \"%s\"> ]>",
        "<!DOCTYPE rdf:RDF [ <!ENTITY %% all SYSTEM \"%s\"> %%all; <!ENTITY secret \"x\"> ]>",
        "<!DOCTYPE rdf:RDF SYSTEM \"%s\" [ <!ENTITY secret \"x\"> ]>",
        "<!DOCTYPE rdf:RDF PUBLIC \"-//X//Y\" \"%s\" [ <!ENTITY secret \"x\"> ]>"
      })
  void readsNoEntityThatStandsElsewhere(String doctype) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "<!ENTITY secret 'the secret'>");

    for (var place : List.of(address("dtd"), secret.toUri().toString())) {
      var type = doctype.formatted(place);
      var rdf = Files.writeString(folder.resolve("a.rdf"), type + rdf("&secret;"));
      var trix =
          Files.writeString(
              folder.resolve("a.trix"), type.replace("rdf:RDF", "TriX") + trix("&secret;"));

      assertThatThrownBy(() -> RdfImport.read(List.of(rdf))).isInstanceOf(RdfFault.class);
      assertThatThrownBy(() -> RdfImport.read(List.of(trix))).isInstanceOf(RdfFault.class);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void readsEntitiesThatTheDocumentDefinesItself() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("a.rdf"),
            "<!DOCTYPE rdf:RDF [ <!ENTITY ex \"http://example.org/\"> ]>" + rdf("&ex;thing"));

    assertThat(RdfImport.read(List.of(file)).stream())
        .anyMatch(
            quad ->
                quad.getObject()
                    .equals(NodeFactory.createLiteralString("http://example.org/thing")));
  }

  @Test
  void doesNotUnfoldEntitiesWithoutEnd() throws IOException {
    var doctype = new StringBuilder("<!DOCTYPE rdf:RDF [ <!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      doctype.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    var file = Files.writeString(folder.resolve("a.rdf"), doctype + " ]>" + rdf("&a39;"));

    assertThatThrownBy(() -> RdfImport.read(List.of(file))).isInstanceOf(RdfFault.class);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ttl", "jsonld", "rj"})
  void refusesWhatIsNestedTooDeeply(String syntax) throws IOException {
    int deep = 200_000;
    var text =
        syntax.equals("ttl")
            ? "<urn:a> <urn:p> " + "[ <urn:p> ".repeat(deep)
            : "{\"urn:p\":".repeat(deep);
    var file = Files.writeString(folder.resolve("a." + syntax), text);

    assertThatThrownBy(() -> RdfImport.read(List.of(file))).isInstanceOf(RdfFault.class);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/" + path;
  }

  private static String rdf(String text) {
    return """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="urn:a"><p xmlns="urn:">%s</p></rdf:Description>
    </rdf:RDF>
    """
        .formatted(text);
  }

  private static String trix(String text) {
    return """
    <TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/"><graph><uri>urn:g</uri>
      <triple><uri>urn:a</uri><uri>urn:p</uri><plainLiteral>%s</plainLiteral></triple>
    </graph></TriX>
    """
        .formatted(text);
  }
}
