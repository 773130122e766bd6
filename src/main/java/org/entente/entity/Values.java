package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.store.GraphNames;

/// Turns terms of the graph into what stands on a page.
final class Values {

  /// More than these are too many for a cell.
  private static final int MOST = 24;

  private final Messages messages;
  private final Names names;
  private final DateWords dates;

  Values(Messages messages, Names names) {
    this.messages = messages;
    this.names = names;
    this.dates = new DateWords(messages);
  }

  Name name(Node thing) {
    return names.of(thing);
  }

  /// What the values of one variable look like; of a text in several languages, the one that suits;
  /// of very many values the first, and how many more there are.
  List<Value> all(String variable, List<Node> nodes) {
    var shown = several(variable, nodes.stream().limit(MOST).toList());
    if (nodes.size() > MOST) {
      var more = messages.count("entity.others", nodes.size() - MOST);
      shown.add(new Value.Text(more, messages.language().tag()));
    }
    return shown;
  }

  private List<Value> several(String variable, List<Node> nodes) {
    var shown = new ArrayList<Value>();
    var texts = nodes.stream().filter(Values::isTagged).toList();
    if (texts.stream().map(Node::getLiteralLanguage).distinct().count() > 1
        && !variable.equals("demonym")) {
      var best = Names.best(texts, messages.language());
      shown.add(new Value.Text(best.text(), best.language()));
    } else {
      texts.forEach(node -> shown.add(text(node)));
    }
    nodes.stream().filter(node -> !isTagged(node)).forEach(node -> shown.add(one(variable, node)));
    return shown;
  }

  Value.Link link(Node thing) {
    return one("", thing) instanceof Value.Link link
        ? link
        : new Value.Link(names.of(thing), "#", false);
  }

  /// A date extent, or a date as a literal.
  Value.When when(Node date) {
    var edtf =
        names
            .edtf(date)
            .map(Node::getLiteralLexicalForm)
            .orElseGet(() -> date.isLiteral() ? date.getLiteralLexicalForm() : "");
    var basis =
        names
            .basis(date)
            .map(node -> "entity.basis." + node.getURI().replaceFirst(".*/basis-", ""))
            .filter(messages::has)
            .map(messages::get)
            .orElse("");
    return new Value.When(dates.of(edtf), edtf, basis);
  }

  private Value one(String variable, Node node) {
    if (node.isLiteral()) {
      return literal(variable, node);
    }
    if (names.edtf(node).isPresent()) {
      return when(node);
    }
    return node.isURI() ? iri(node) : new Value.Text(node.toString(), "");
  }

  private Value literal(String variable, Node literal) {
    var text = literal.getLiteralLexicalForm();
    if (variable.equals("language")) {
      return new Value.Text(languageName(text), messages.language().tag());
    }
    var type = literal.getLiteralDatatype();
    if (XSDDatatype.XSDdate.equals(type)
        || XSDDatatype.XSDgYear.equals(type)
        || XSDDatatype.XSDgYearMonth.equals(type)) {
      return when(literal);
    }
    return literal.getLiteralValue() instanceof Integer number && !variable.equals("year")
        ? new Value.Count(String.format(messages.language().locale(), "%,d", number))
        : new Value.Text(text, "");
  }

  private Value iri(Node node) {
    var iri = node.getURI();
    var name = names.of(node);
    var lang = "?lang=" + messages.language().tag();
    if (iri.startsWith(Namespaces.ID)) {
      return new Value.Link(name, "/page/" + iri.substring(Namespaces.ID.length()) + lang, false);
    }
    if (iri.startsWith(Namespaces.SCHEME)) {
      return new Value.Link(
          name, "/page/" + iri.substring(Namespaces.SCHEME.length()) + lang, false);
    }
    if (iri.startsWith(Namespaces.ENT)) {
      return new Value.Link(
          name, "/ontology" + lang + "#" + iri.substring(Namespaces.ENT.length()), false);
    }
    if (iri.startsWith(GraphNames.NAMESPACE)) {
      return new Value.Link(name, "/graph/" + iri.substring(GraphNames.NAMESPACE.length()), false);
    }
    // Nothing but these two is ever linked: an IRI may as well begin with javascript: or data:.
    return iri.startsWith("https://") || iri.startsWith("http://")
        ? new Value.Link(name, iri, true)
        : new Value.Named(name);
  }

  /// The name of a language in the language of the page.
  String languageName(String tag) {
    var name = Locale.forLanguageTag(tag).getDisplayLanguage(messages.language().locale());
    return name.isEmpty() ? tag : name;
  }

  private static Value.Text text(Node literal) {
    return new Value.Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
  }

  private static boolean isTagged(Node node) {
    return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
  }
}
