package org.entente.exchange;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;

/// Whether a syntax can say a triple so that it is read back as the same.
final class Sayable {

  private final Syntax syntax;

  Sayable(Syntax syntax) {
    this.syntax = syntax;
  }

  /// @throws RdfFault with the reason why it cannot
  void check(Triple triple) {
    check(triple.getObject(), triple);
    if (syntax.isXml()) {
      // IRIs with control characters are stored nowhere.
      var object = triple.getObject();
      xml(object.isLiteral() ? object.getLiteralLexicalForm() : "", triple);
    }
    if (syntax.name().equals("rdf") && isXml(triple.getObject())) {
      throw refusal(triple, "puts name spaces into XML literals");
    }
    if (syntax.name().equals("rdf") && !hasLocalName(triple.getPredicate().getURI())) {
      throw refusal(triple, "has no element name for a property that ends like this one");
    }
  }

  private void check(Node object, Triple triple) {
    if (object.isTripleTerm()) {
      if (!syntax.format().supportsRDFStar()) {
        throw refusal(triple, "has no triple terms; Turtle-star, TriG-star and binary RDF have");
      }
      check(object.getTriple().getObject(), triple);
    } else if (hasDirection(object) && !(syntax.isTurtle() || syntax.isLines())) {
      throw refusal(triple, "as Rio writes it has no direction of text; Turtle has");
    }
  }

  private static boolean isXml(Node node) {
    return node.isLiteral() && node.getLiteralDatatypeURI().equals(RDF.dtXMLLiteral.getURI());
  }

  private static boolean hasDirection(Node node) {
    return node.isLiteral() && NodeUtils.hasLangDir(node);
  }

  /// XML 1.0 has no control characters, not even as references to them, and its readers turn
  /// carriage returns into line feeds.
  private void xml(String text, Triple triple) {
    boolean sayable =
        text.codePoints()
            .allMatch(
                c ->
                    c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000);
    if (!sayable) {
      throw refusal(triple, "cannot say the control character in it");
    }
  }

  private static boolean hasLocalName(String property) {
    int end = property.length();
    int from = end;
    while (from > 0 && isNameLetter(property.charAt(from - 1))) {
      from--;
    }
    while (from < end && !isNameStart(property.charAt(from))) {
      from++;
    }
    return from < end && from > 0;
  }

  private static boolean isNameLetter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private RdfFault refusal(Triple triple, String why) {
    return new RdfFault(
        "cannot export", syntax.format().getName() + " " + why + ": " + triple + ".");
  }
}
