package org.entente.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Nodes and edges for the script that draws a network one can move about.
final class GraphJson {

  private static final JsonFactory JSON = new JsonFactory();

  private GraphJson() {}

  /// JSON that may stand inside a `script` element: no `<` in it.
  static String of(List<Network.Node> nodes, List<Network.Tie> ties, Optional<String> centre) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("nodes");
      for (var node : nodes) {
        write(json, node, centre.filter(node.key()::equals).isPresent());
      }
      json.writeEndArray();
      var known = new HashSet<String>();
      nodes.forEach(node -> known.add(node.key()));
      json.writeArrayFieldStart("edges");
      for (var tie : ties) {
        if (known.contains(tie.from()) && known.contains(tie.to())) {
          write(json, tie);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private static void write(JsonGenerator json, Network.Node node, boolean isCentre)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", node.key());
    json.writeStringField("label", Labels.cut(node.label(), 60));
    if (node.href().isPresent()) {
      json.writeStringField("href", Links.local(node.href().get()));
    }
    if (isCentre) {
      json.writeBooleanField("centre", true);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Network.Tie tie) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", tie.from());
    json.writeStringField("target", tie.to());
    json.writeStringField("kind", tie.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("count", tie.count());
    json.writeEndObject();
  }
}
