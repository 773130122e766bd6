package org.entente.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.entente.ontology.Namespaces;

/// What a reviewer writes to give properties of a record other values.
public final class Correction {

  private Correction() {}

  /// Reads lines such as `ent:debtor=id:be` or `ent:content="…"@en`, each property with all its
  /// values; what is neither is an [IllegalArgumentException] that names it.
  public static Map<Node, List<Node>> read(List<String> lines) {
    var values = new LinkedHashMap<Node, List<Node>>();
    for (var line : lines) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("Not of the form PROPERTY=VALUE: " + line);
      }
      values
          .computeIfAbsent(node(line.substring(0, equals).strip()), _ -> new ArrayList<>())
          .add(node(line.substring(equals + 1).strip()));
    }
    return values;
  }

  private static Node node(String term) {
    if (term.startsWith("\"")) {
      int end = term.lastIndexOf('"');
      var words = term.substring(1, Math.max(1, end));
      return term.startsWith("@", end + 1)
          ? NodeFactory.createLiteralLang(words, term.substring(end + 2))
          : NodeFactory.createLiteralString(words);
    }
    var iri =
        Namespaces.expand(term)
            .or(() -> term.startsWith("http") ? Optional.of(term) : Optional.empty())
            .orElseThrow(
                () ->
                    new IllegalArgumentException("Not an IRI, a prefixed name or a text: " + term));
    try {
      return NodeFactory.createURI(IRIx.create(iri).str());
    } catch (IRIException e) {
      throw new IllegalArgumentException("Not an IRI: " + iri, e);
    }
  }
}
