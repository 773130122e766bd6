package org.entente.publish;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.store.Store;

/// What was added or replaced, the newest first, as an Atom feed (RFC 4287) in pages (RFC 5005).
final class Feed {

  static final int PAGE = 50;

  /// Of one document so many things are said in an entry; the page has the rest.
  private static final int CONTENTS = 8;

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Store store;
  private final Messages messages;
  private final String base;

  /// @param base the address of the server with `/` at its end
  Feed(Store store, Messages messages, String base) {
    this.store = store;
    this.messages = messages;
    this.base = base;
  }

  /// The page `number`, counted from 1.
  ///
  /// @param about the entity that the changes are about, or every change
  String page(Optional<Node> about, int number) {
    // One more than is shown tells whether there is a next page.
    var changes = changes(about, (number - 1L) * PAGE, PAGE + 1L);
    boolean hasNext = changes.size() > PAGE;
    return written(about, number, hasNext, hasNext ? changes.subList(0, PAGE) : changes);
  }

  private List<Change> changes(Optional<Node> about, long offset, long limit) {
    var bindings = about.<Map<String, Node>>map(node -> Map.of("about", node)).orElse(Map.of());
    var question = about.isPresent() ? Questions.CHANGES_ABOUT : Questions.CHANGES;
    var changes = new ArrayList<Change>();
    question
        .ask(store, bindings, offset, limit)
        .forEachRemaining(
            row -> {
              if (row.get("graph") != null) {
                changes.add(
                    new Change(
                        row.get("graph"),
                        Change.instant(row.get("time").getLiteralLexicalForm()),
                        slug(row.get("kind")),
                        Optional.ofNullable(row.get("document")),
                        Optional.ofNullable(row.get("name")).map(Node::getLiteralLexicalForm)));
              }
            });
    return changes;
  }

  private String written(Optional<Node> about, int number, boolean hasNext, List<Change> changes) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", messages.language().tag());
      element(xml, "id", Namespaces.BASE + "dataset" + about.map(a -> "#" + slug(a)).orElse(""));
      element(
          xml,
          "title",
          about
              .map(node -> messages.get("publish.feedAbout", slug(node)))
              .orElseGet(() -> messages.get("publish.feed")));
      element(
          xml, "updated", changes.isEmpty() ? "1970-01-01T00:00:00Z" : changes.getFirst().time());
      link(xml, "self", address(about, number));
      link(xml, "alternate", about.map(a -> base + "page/" + slug(a)).orElse(base));
      link(xml, "first", address(about, 1));
      if (hasNext) {
        link(xml, "next", address(about, number + 1));
      }
      if (number > 1) {
        link(xml, "previous", address(about, number - 1));
      }
      xml.writeStartElement("author");
      element(xml, "name", "Entente");
      xml.writeEndElement();
      for (var change : changes) {
        entry(xml, change);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    var what = change.name().orElseGet(() -> slug(change.graph()));
    xml.writeStartElement("entry");
    element(xml, "id", change.graph().getURI());
    element(xml, "title", messages.get("publish." + change.kind(), what));
    element(xml, "updated", change.time());
    link(
        xml,
        "alternate",
        change
            .document()
            .map(document -> base + "page/" + slug(document))
            .orElseGet(() -> base + "graph/" + slug(change.graph())));
    link(xml, "related", base + "graph/" + slug(change.graph()));
    var contents = change.document().map(this::contents).orElse(List.of());
    if (!contents.isEmpty()) {
      element(xml, "summary", String.join(" · ", contents));
    }
    xml.writeEndElement();
  }

  /// What a document reports, in the language of the feed where it is said in it.
  private List<String> contents(Node document) {
    var contents = new ArrayList<String>();
    Questions.CONTENTS
        .ask(store, "document", document)
        .forEachRemaining(
            row -> {
              var content = row.get("content");
              if (content != null
                  && content.getLiteralLanguage().equals(messages.language().tag())
                  && contents.size() < CONTENTS) {
                contents.add(content.getLiteralLexicalForm());
              }
            });
    return contents;
  }

  private String address(Optional<Node> about, int number) {
    var parameters = new LinkedHashMap<String, String>();
    about.ifPresent(node -> parameters.put("about", slug(node)));
    parameters.put("lang", messages.language().tag());
    if (number > 1) {
      parameters.put("page", Integer.toString(number));
    }
    return base + "feed.atom" + Page.query(parameters);
  }

  private static String slug(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  /// Characters that XML cannot hold are left out.
  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(
        text.replaceAll(
            "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
    xml.writeEndElement();
  }
}
