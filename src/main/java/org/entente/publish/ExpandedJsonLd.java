package org.entente.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/// Writes named graphs as JSON-LD in expanded form, one subject a line, so that no graph has to be
/// held in memory. Triples of one subject come one after another.
final class ExpandedJsonLd implements AutoCloseable {

  private static final byte[] OPEN = "[".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLOSE = "\n]\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLOSE_GRAPH = "\n]}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] COMMA = ",".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LINE = "\n".getBytes(StandardCharsets.UTF_8);

  private final OutputStream out;
  private boolean isFirst = true;

  ExpandedJsonLd(OutputStream out) throws IOException {
    this.out = out;
    out.write(OPEN);
  }

  void graph(Node name, Iterator<Triple> triples) throws IOException {
    separate();
    out.write(
        ("{\"@id\": " + quoted(name.getURI()) + ", \"@graph\": [")
            .getBytes(StandardCharsets.UTF_8));
    isFirst = true;
    var subject = Optional.<Node>empty();
    var properties = new LinkedHashMap<String, JsonArray>();
    while (triples.hasNext()) {
      var triple = triples.next();
      if (subject.isPresent() && !subject.get().equals(triple.getSubject())) {
        node(subject.get(), properties);
        properties.clear();
      }
      subject = Optional.of(triple.getSubject());
      add(properties, triple);
    }
    if (subject.isPresent()) {
      node(subject.get(), properties);
    }
    out.write(CLOSE_GRAPH);
    isFirst = false;
  }

  @Override
  public void close() throws IOException {
    out.write(CLOSE);
  }

  private void node(Node subject, Map<String, JsonArray> properties) throws IOException {
    separate();
    var json = new JsonObject();
    json.put("@id", id(subject));
    properties.forEach(json::put);
    // The JSON writer breaks lines outside strings alone, where a space does as well.
    var text = json.toString().replaceAll("\\s*\\R\\s*", " ").strip();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void separate() throws IOException {
    if (!isFirst) {
      out.write(COMMA);
    }
    isFirst = false;
    out.write(LINE);
  }

  private static void add(Map<String, JsonArray> properties, Triple triple) {
    if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
      properties.computeIfAbsent("@type", _ -> new JsonArray()).add(triple.getObject().getURI());
    } else {
      properties
          .computeIfAbsent(triple.getPredicate().getURI(), _ -> new JsonArray())
          .add(value(triple.getObject()));
    }
  }

  private static JsonObject value(Node node) {
    var json = new JsonObject();
    if (!node.isLiteral()) {
      json.put("@id", id(node));
      return json;
    }
    json.put("@value", node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      json.put("@language", node.getLiteralLanguage());
    } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
      json.put("@type", node.getLiteralDatatypeURI());
    }
    return json;
  }

  private static String id(Node node) {
    if (node.isTripleTerm()) {
      throw new IllegalArgumentException("JSON-LD cannot say the triple term " + node);
    }
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private static String quoted(String iri) {
    var list = new JsonArray();
    list.addAll(List.of());
    list.add(iri);
    var text = list.toString().strip();
    return text.substring(1, text.length() - 1).strip();
  }
}
