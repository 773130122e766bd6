package org.entente.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.entente.store.Store;

/// The pages for search engines (sitemaps.org), in parts, each page in every language.
final class Sitemap {

  /// Pages in a part; the protocol allows 50,000 addresses and 50 MB.
  static final int PART = 10_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String SLUGS = "slugs.txt";

  private final Published.Finished slugs;
  private final String base;

  private Sitemap(Published.Finished slugs, String base) {
    this.slugs = slugs;
    this.base = base;
  }

  /// @param files where the list of pages is kept
  /// @param base the address of the server with `/` at its end
  static Sitemap of(Store store, Published files, String base) {
    return new Sitemap(files.file(SLUGS, out -> list(store, out)), base);
  }

  /// The index of the parts.
  String index() {
    return document(
        "sitemapindex",
        xml -> {
          for (int part = 1; part <= parts(); part++) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", base + "sitemap-" + part + ".xml");
            xml.writeEndElement();
          }
        });
  }

  /// How many parts there are, at least one.
  int parts() {
    try (var lines = Files.lines(slugs.path())) {
      return (int) Math.max(1, (lines.count() + PART - 1) / PART);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// One part, counted from 1.
  String part(int number) {
    try (var lines = Files.lines(slugs.path())) {
      var pages =
          Stream.concat(
                  number == 1
                      ? Stream.of("", "browse", "ontology", "docs", "dataset")
                      : Stream.of(),
                  lines.skip((number - 1L) * PART).limit(PART).map(slug -> "page/" + slug))
              .toList();
      return document("urlset", xml -> pages(xml, pages));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void pages(XMLStreamWriter xml, List<String> pages) throws XMLStreamException {
    for (var page : pages) {
      xml.writeStartElement("url");
      element(xml, "loc", base + page);
      for (var language : Language.values()) {
        xml.writeEmptyElement(XHTML, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language.tag());
        xml.writeAttribute("href", base + page + "?lang=" + language.tag());
      }
      xml.writeEndElement();
    }
  }

  private static void list(Store store, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var rows = Questions.ENTITIES.ask(store);
    while (rows.hasNext()) {
      writer.write(rows.next().get("entity").getURI().substring(Namespaces.ID.length()));
      writer.write('\n');
    }
    writer.flush();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  @FunctionalInterface
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String document(String root, Body body) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.setPrefix("xhtml", XHTML);
      xml.writeStartElement(NAMESPACE, root);
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("xhtml", XHTML);
      body.write(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written", e);
    }
  }
}
