package org.entente.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Lets only well-formed terms through. A remote store gets terms as text of a request, where `>`
/// in an IRI would end the IRI; and what one kind of store refuses, all refuse.
public final class Checked {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private Checked() {}

  /// The term itself.
  ///
  /// @throws IRIException or IllegalArgumentException if it is not well formed
  public static Node term(Node term) {
    if (term.isURI()) {
      IRIx.create(term.getURI());
    } else if (term.isLiteral()) {
      IRIx.create(term.getLiteralDatatypeURI());
      var language = term.getLiteralLanguage();
      if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
        throw new IllegalArgumentException("Not a language tag: " + language);
      }
    } else if (term.isBlank()) {
      throw new IllegalArgumentException("A blank node cannot be stored: give it an IRI first.");
    } else if (term.isTripleTerm()) {
      triple(term.getTriple());
    }
    return term;
  }

  static Map<String, Node> bindings(Map<String, Node> bindings) {
    bindings.values().forEach(Checked::term);
    return bindings;
  }

  static Map<Node, Graph> contents(Map<Node, Graph> contents) {
    // Most terms come again and again; parsing an IRI costs more than looking it up.
    var seen = new HashSet<Node>();
    contents.forEach(
        (name, graph) -> {
          name(name);
          graph
              .find()
              .forEachRemaining(
                  triple ->
                      Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                          .filter(seen::add)
                          .forEach(Checked::term));
        });
    return contents;
  }

  /// The named graphs of `quads`.
  static Map<Node, Graph> contents(DatasetGraph quads) {
    if (!quads.getDefaultGraph().isEmpty()) {
      throw new IllegalArgumentException("Quads to add need a named graph.");
    }
    var contents = new HashMap<Node, Graph>();
    quads.listGraphNodes().forEachRemaining(name -> contents.put(name, quads.getGraph(name)));
    return contents(contents);
  }

  static Node name(Node name) {
    if (!name.isURI() || Quad.isDefaultGraph(name)) {
      throw new IRIException("Not the name of a graph: " + name);
    }
    if (GraphNames.isDerived(name)) {
      throw new IllegalArgumentException("The store alone writes the graph " + name);
    }
    return term(name);
  }

  static void quad(Quad quad) {
    triple(quad.asTriple());
  }

  static void triple(Triple triple) {
    term(triple.getSubject());
    term(triple.getPredicate());
    term(triple.getObject());
  }
}
