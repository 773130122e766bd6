package org.entente.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.irix.IRIException;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Skolem;
import org.entente.store.GraphNames;

/// One RDF file in any syntax of Rio, compressed by gzip or not.
record RdfFile(Path path) {

  /// The RDF files among `paths`, those in directories included; other files in directories are
  /// left out, other files named themselves are a fault.
  static List<RdfFile> all(List<Path> paths) {
    return paths.stream().flatMap(RdfFile::under).map(RdfFile::new).toList();
  }

  /// Hands on the file's quads. Triples outside any graph go to `import.{file name}`; blank nodes
  /// get IRIs; what only the store may write is left out.
  void read(Consumer<Quad> quads) {
    try (var input = open()) {
      var parser = parser(quads);
      parser.parse(input, Namespaces.BASE + "import/");
    } catch (RDFParseException e) {
      throw fault(e);
    } catch (RDFHandlerException | IRIException e) {
      throw new RdfFault(path, 0, 0, what(e), e);
    } catch (NoSuchFileException e) {
      throw new RdfFault(path, 0, 0, "there is no such file.", e);
    } catch (IOException e) {
      throw new RdfFault(path, 0, 0, "cannot be read: " + e.getMessage(), e);
    }
  }

  private RDFParser parser(Consumer<Quad> quads) {
    var parser = Rio.createParser(format().orElseThrow(this::unknown));
    var settings = parser.getParserConfig();
    // A document must not make us fetch another one.
    settings.set(JSONLDSettings.SECURE_MODE, true);
    settings.set(JSONLDSettings.WHITELIST, Set.of());
    settings.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    var slug = Namespaces.slug(plainName().replaceFirst("\\.[^.]*$", ""));
    var outside = GraphNames.of("import." + slug);
    var skolem = new Skolem(Namespaces.ID + "import-" + slug);
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            var quad = Terms.quad(statement);
            var graph = quad.isDefaultGraph() ? outside : skolem.iri(quad.getGraph());
            if (!GraphNames.isDerived(graph)) {
              quads.accept(Quad.create(graph, skolem.triple(quad.asTriple())));
            }
          }
        });
    return parser;
  }

  private InputStream open() throws IOException {
    var input = new BufferedInputStream(Files.newInputStream(path));
    return isCompressed() ? new GZIPInputStream(input) : input;
  }

  private Optional<RDFFormat> format() {
    return Rio.getParserFormatForFileName(plainName());
  }

  private RdfFault unknown() {
    return new RdfFault(
        path,
        0,
        0,
        "the name does not end like that of an RDF file (.ttl, .trig, .nt, .nq, .rdf, .jsonld, each"
            + " with .gz too).",
        new IllegalArgumentException(path.toString()));
  }

  private String plainName() {
    var name = String.valueOf(path.getFileName());
    return isCompressed() ? name.substring(0, name.length() - 3) : name;
  }

  private boolean isCompressed() {
    return String.valueOf(path.getFileName()).endsWith(".gz");
  }

  /// Rio says in which line an error is, and not always in which column. Textual syntaxes are then
  /// read once more by Jena, which says both; a JSON parser says it in its own message.
  private RdfFault fault(RDFParseException e) {
    var place = Place.inMessages(e);
    if (place.isEmpty() && e.getColumnNumber() <= 0 && isTextual()) {
      try (var input = open()) {
        place = Place.byReading(input, String.valueOf(path.getFileName()));
      } catch (IOException unreadable) {
        e.addSuppressed(unreadable);
      }
    }
    var found = place.orElse(new Place(e.getLineNumber(), e.getColumnNumber()));
    return new RdfFault(path, found.line(), found.column(), what(e), e);
  }

  private boolean isTextual() {
    return plainName().matches(".*\\.(ttl|trig|nt|nq)");
  }

  private static String what(Exception e) {
    var message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.replaceFirst("\\s*\\[line \\d+.*]\\s*$", "").strip();
  }

  private static Stream<Path> under(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (var files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> new RdfFile(file).format().isPresent())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new RdfFault(path, 0, 0, "cannot be read: " + e.getMessage(), e);
    }
  }
}
