package org.entente.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.ontology.Namespaces;

/// What the SHACL shapes demand of each class, in the shapes' own words.
final class ShapeRules {

  private static final String SH = "http://www.w3.org/ns/shacl#";

  private ShapeRules() {}

  /// Name of a class to the messages of its shapes, those of the shape itself first.
  static Map<String, List<String>> of(Graph shapes) {
    var rules = new LinkedHashMap<String, List<String>>();
    shapes
        .find(Node.ANY, sh("targetClass"), Node.ANY)
        .forEachRemaining(
            target -> {
              var iri = target.getObject().getURI();
              if (iri.startsWith(Namespaces.ENT)) {
                rules
                    .computeIfAbsent(iri.substring(Namespaces.ENT.length()), _ -> new ArrayList<>())
                    .addAll(messages(shapes, target.getSubject()));
              }
            });
    rules.replaceAll((_, messages) -> messages.stream().distinct().toList());
    return rules;
  }

  private static List<String> messages(Graph shapes, Node shape) {
    var messages = new ArrayList<String>();
    add(messages, shapes, shape);
    for (var part : List.of("property", "sparql", "or", "not", "and")) {
      shapes
          .find(shape, sh(part), Node.ANY)
          .mapWith(Triple::getObject)
          .toList()
          .forEach(inner -> add(messages, shapes, inner));
    }
    return messages;
  }

  private static void add(List<String> messages, Graph shapes, Node shape) {
    shapes
        .find(shape, sh("message"), Node.ANY)
        .forEachRemaining(triple -> messages.add(triple.getObject().getLiteralLexicalForm()));
  }

  private static Node sh(String name) {
    return NodeFactory.createURI(SH + name);
  }
}
