package org.entente.query;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.FmtUtils;
import org.entente.ontology.Namespaces;

/// Terms in the places of a saved query's parameters. What comes out is meant to be read and
/// edited, so its lines and comments stay as they are; it is compared with what the syntax tree
/// says, and where they differ (a parameter named in a comment or a string, say) the tree wins.
final class Filling {

  private static final Pattern VARIABLE =
      Pattern.compile("(?<![\\w\"'<])\\?(_[A-Za-z][A-Za-z0-9]*_[a-z]+)\\b");

  private Filling() {}

  static String of(SavedQuery saved, Map<String, Node> bindings) {
    var query = saved.query();
    var terms =
        bindings.entrySet().stream()
            .collect(Collectors.toMap(entry -> Var.alloc(entry.getKey()), Map.Entry::getValue));
    var exact = QueryTransformOps.replaceVars(query, terms);
    var declarations = declare(exact, bindings.values());
    var prefixes = exact.getPrefixMapping();
    var body =
        saved
            .text()
            .lines()
            .dropWhile(line -> line.isBlank() || line.startsWith("#+"))
            .collect(Collectors.joining("\n", declarations, "\n"));
    var text =
        VARIABLE
            .matcher(body)
            .replaceAll(
                found -> Matcher.quoteReplacement(written(found.group(1), bindings, prefixes)));
    return says(text, exact) ? text : exact.serialize();
  }

  /// Declares the prefixes of ours that `terms` are written with and `query` lacks.
  private static String declare(Query query, Collection<Node> terms) {
    var lines = new StringBuilder();
    Namespaces.prefixes()
        .forEach(
            (prefix, namespace) -> {
              boolean isUsed =
                  terms.stream().anyMatch(term -> term.isURI() && isIn(namespace, term.getURI()));
              if (isUsed && query.getPrefix(prefix) == null) {
                query.setPrefix(prefix, namespace);
                lines.append("PREFIX " + prefix + ": <" + namespace + ">\n");
              }
            });
    return lines.toString();
  }

  private static boolean isIn(String namespace, String iri) {
    return iri.startsWith(namespace) && iri.indexOf('/', namespace.length()) < 0;
  }

  private static String written(
      String variable, Map<String, Node> bindings, PrefixMapping prefixes) {
    return bindings.containsKey(variable)
        ? FmtUtils.stringForNode(bindings.get(variable), prefixes)
        : "?" + variable;
  }

  private static boolean says(String text, Query exact) {
    try {
      return QueryFactory.create(text).equals(exact);
    } catch (QueryParseException _) {
      return false;
    }
  }
}
