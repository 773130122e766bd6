package org.entente.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.page.Language;

/// The SPARQL query that asks for what a list shows, for those who want to go on from there.
final class ListQuery {

  private ListQuery() {}

  static String editor(Sought sought, String text, Language language) {
    return editor(asked(sought, text, language));
  }

  /// The address of the editor with `query` in it.
  static String editor(Query query) {
    query.setPrefix("ent", Namespaces.ENT);
    query.setPrefix("id", Namespaces.ID);
    query.setPrefix("scheme", Namespaces.SCHEME);
    return editor(query.serialize());
  }

  static String editor(String query) {
    return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  static Query asked(Sought sought, String text, Language language) {
    var query = shipped("list");
    var group = new ElementGroup();
    var values = new HashMap<Var, Node>();
    values.put(Var.alloc("language"), NodeFactory.createLiteralString(language.tag()));
    sought.kind().ifPresent(kind -> add(group, values, "list-kind", "type", kind.type()));
    sought
        .country()
        .ifPresent(slug -> add(group, values, "list-country", "country", ListPage.state(slug)));
    sought
        .domain()
        .ifPresent(slug -> add(group, values, "list-domain", "domain", ListPage.topic(slug)));
    sought
        .year()
        .ifPresent(
            year ->
                add(
                    group,
                    values,
                    "list-year",
                    "year",
                    NodeFactory.createLiteralString(String.valueOf(year))));
    if (!sought.words().isEmpty()) {
      var words = NodeFactory.createLiteralString(text.toLowerCase(Locale.ROOT));
      add(group, values, "list-words", "words", words);
    }
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
    query.setQueryPattern(group);
    return QueryTransformOps.replaceVars(query, values);
  }

  private static void add(
      ElementGroup group, Map<Var, Node> values, String file, String variable, Node value) {
    ((ElementGroup) shipped(file).getQueryPattern()).getElements().forEach(group::addElement);
    values.put(Var.alloc(variable), value);
  }

  private static Query shipped(String name) {
    return QueryFactory.create(Resources.text("org/entente/browse/" + name + ".rq"));
  }
}
