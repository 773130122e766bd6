package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.entente.ontology.Namespaces;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// Rio set up as we want it: nothing is fetched, and every term is checked where it is read.
final class Parsing {

  private static final String BASE = Namespaces.BASE + "import/";

  private static final Set<String> NO_NUMBERS = Set.of("", "+", "-");
  private static final Set<IRI> NUMBERS = Set.of(XSD.INTEGER, XSD.DECIMAL, XSD.DOUBLE);

  private final String shown;
  private final Syntax syntax;
  private final Placing placing;

  /// @param shown what messages call the source
  Parsing(String shown, Syntax syntax, Placing placing) {
    this.shown = shown;
    this.syntax = syntax;
    this.placing = placing;
  }

  /// Gives each quad to `sink`.
  ///
  /// @param refused takes a quad whose terms are not well formed, with its place
  void read(InputStream input, Consumer<Quad> sink, Consumer<RdfFault> refused) throws IOException {
    run(parser -> parser.parse(input, BASE), sink, refused);
  }

  /// The same for a piece of a text.
  void read(String text, Consumer<Quad> sink, Consumer<RdfFault> refused) throws IOException {
    Reader reader = new StringReader(text);
    run(parser -> parser.parse(reader, BASE), sink, refused);
  }

  private interface Run {
    void with(RDFParser parser) throws IOException;
  }

  private void run(Run run, Consumer<Quad> sink, Consumer<RdfFault> refused) throws IOException {
    var incoming = new Incoming(sink, refused);
    try {
      run.with(parser(incoming));
    } catch (RDFParseException e) {
      throw fault(e);
    } catch (RDFHandlerException e) {
      throw new RdfFault(shown, incoming.line, incoming.column, what(e), e);
    } catch (MalformedInputException e) {
      throw new RdfFault(shown, incoming.line, 0, "is not UTF-8 from here on.", e);
    } catch (StackOverflowError e) {
      throw new RdfFault(shown, incoming.line, 0, "is nested too deeply.", e);
    }
  }

  private RDFParser parser(Incoming incoming) {
    var parser = Rio.createParser(syntax.reader());
    var settings = parser.getParserConfig();
    settings.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    // A document must not make us fetch another one.
    settings.set(JSONLDSettings.SECURE_MODE, true);
    settings.set(JSONLDSettings.WHITELIST, Set.of());
    if (syntax.isXml()) {
      settings.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false);
      settings.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, true);
      settings.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, true);
      settings.set(XMLParserSettings.LOAD_EXTERNAL_DTD, true);
      settings.set(XMLParserSettings.CUSTOM_XML_READER, xmlReader());
    }
    parser.setValueFactory(placing.values());
    parser.setRDFHandler(incoming);
    parser.setParseLocationListener(
        (line, column) -> {
          incoming.line = line;
          incoming.column = column;
        });
    return parser;
  }

  /// Entities that a document defines itself are common; one that stands elsewhere is an error, not
  /// an empty text, and too many of them are one, too.
  private static XMLReader xmlReader() {
    try {
      var factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return parser.getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Every Java reads XML", e);
    }
  }

  private final class Incoming extends AbstractRDFHandler {

    private final Consumer<Quad> sink;
    private final Consumer<RdfFault> refused;
    private long line;
    private long column;

    Incoming(Consumer<Quad> sink, Consumer<RdfFault> refused) {
      this.sink = sink;
      this.refused = refused;
    }

    @Override
    public void handleStatement(Statement statement) {
      Optional<Quad> quad;
      try {
        expectValue(statement.getObject());
        quad = placing.place(statement);
      } catch (IRIException | IllegalArgumentException e) {
        refused.accept(new RdfFault(shown, line, 0, what(e), e));
        return;
      }
      quad.ifPresent(sink);
    }
  }

  /// Rio takes a dot where a value should stand for a number without digits.
  private void expectValue(Value object) {
    if (syntax.isTurtle()
        && object instanceof Literal literal
        && NO_NUMBERS.contains(literal.getLabel())
        && NUMBERS.contains(literal.getDatatype())) {
      throw new IllegalArgumentException("Expected a value here, found none.");
    }
  }

  private RdfFault fault(RDFParseException e) {
    var place = Place.inMessages(e).orElse(new Place(e.getLineNumber(), e.getColumnNumber()));
    return new RdfFault(shown, place.line(), place.column(), what(e), e);
  }

  private static String what(Exception e) {
    var cause =
        Optional.ofNullable(e.getCause()).filter(_ -> isEmptyWord(String.valueOf(e.getMessage())));
    var told = cause.map(Throwable::getMessage).orElse(e.getMessage());
    var message = told == null ? e.toString() : told;
    return message.split("\\R", 2)[0].replaceFirst("\\s*\\[line \\d+.*]\\s*$", "").strip();
  }

  /// Whether a message says nothing that its cause does not say better.
  private static boolean isEmptyWord(String message) {
    return message.equals("null") || message.startsWith("Found IOException during parsing");
  }
}
