package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.entente.ontology.Namespaces;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// RDF out: every graph of a store but the derived ones, in any syntax that knows graphs, or merged
/// in one that does not.
public final class RdfExport {

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE,
          "trig", RDFFormat.TRIG,
          "nt", RDFFormat.NTRIPLES,
          "nq", RDFFormat.NQUADS,
          "rdf", RDFFormat.RDFXML,
          "jsonld", RDFFormat.JSONLD);

  private final RDFFormat format;
  private final boolean compressed;

  private RdfExport(RDFFormat format, boolean compressed) {
    this.format = format;
    this.compressed = compressed;
  }

  /// Reads `nq`, `trig.gz`, …; empty for a syntax that is unknown.
  public static Optional<RdfExport> as(String name) {
    boolean compressed = name.endsWith(".gz");
    var plain = compressed ? name.substring(0, name.length() - 3) : name;
    return Optional.ofNullable(FORMATS.get(plain)).map(format -> new RdfExport(format, compressed));
  }

  /// Writes the graphs one after another, in the order of their names.
  public void write(Store store, OutputStream out) throws IOException {
    if (compressed) {
      try (var zipped = new GZIPOutputStream(out)) {
        writePlain(store, zipped);
      }
    } else {
      writePlain(store, out);
    }
  }

  private void writePlain(Store store, OutputStream out) {
    var writer = Rio.createWriter(format, out);
    writer.startRDF();
    Namespaces.prefixes().forEach(writer::handleNamespace);
    for (var name : store.graphs()) {
      if (!GraphNames.isDerived(name)) {
        var context = (Resource) Terms.value(name);
        store
            .read(name)
            .find()
            .forEachRemaining(triple -> handle(writer, Terms.statement(triple, context)));
      }
    }
    writer.endRDF();
  }

  private void handle(RDFWriter writer, Statement statement) {
    writer.handleStatement(
        format.supportsContexts()
            ? statement
            : SimpleValueFactory.getInstance()
                .createStatement(
                    statement.getSubject(), statement.getPredicate(), statement.getObject()));
  }
}
