package org.entente.query;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.FmtUtils;

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
    var exact = QueryTransformOps.transform(query, terms);
    var body =
        saved
            .text()
            .lines()
            .dropWhile(line -> line.isBlank() || line.startsWith("#+"))
            .collect(Collectors.joining("\n", "", "\n"));
    var text =
        VARIABLE
            .matcher(body)
            .replaceAll(found -> Matcher.quoteReplacement(written(found.group(1), bindings, query)));
    return says(text, exact) ? text : exact.serialize();
  }

  private static String written(String variable, Map<String, Node> bindings, Query query) {
    return bindings.containsKey(variable)
        ? FmtUtils.stringForNode(bindings.get(variable), query.getPrefixMapping())
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
