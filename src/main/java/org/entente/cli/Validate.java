package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.exchange.RdfImport;
import org.entente.lexicon.LexiconCheck;
import org.entente.lexicon.LexiconFiles;
import org.entente.ontology.ShapeSet;
import org.entente.ontology.Validation;
import org.entente.ontology.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `validate`: whether data keeps the shapes.
@Command(
    name = "validate",
    description = "Checks RDF files, or the bundled graph and lexicon, against the SHACL shapes.",
    mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE|DIR", description = "RDF in any format; none: the bundled graph.")
  List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var data = data();
    int faults = files.isEmpty() ? faultsOfLexicon() : 0;
    int code =
        switch (ShapeSet.shipped().check(data)) {
          case Validation.Conforms() -> {
            out.println("Conforms: " + data.size() + " triples keep every shape.");
            yield Main.DONE;
          }
          case Validation.Violates(var violations) -> {
            violations.forEach(violation -> print(violation));
            out.println(
                violations.size() + (violations.size() == 1 ? " violation." : " violations."));
            yield Main.INPUT_AT_FAULT;
          }
        };
    out.flush();
    return faults > 0 ? Main.INPUT_AT_FAULT : code;
  }

  /// Prints what the shapes of the lexicon find in the shipped one.
  private int faultsOfLexicon() {
    var out = spec.commandLine().getOut();
    var faults = LexiconCheck.faults(LexiconFiles.shipped(), LexiconFiles.bundled());
    for (var fault : faults) {
      out.println(fault.entry() + "\n  " + fault.message());
    }
    return faults.size();
  }

  /// The files with the ontology and the reference data that their shapes ask for.
  private Graph data() {
    var graph = GraphFactory.createDefaultGraph();
    if (files.isEmpty()) {
      Bundle.whole().values().forEach(part -> part.find().forEachRemaining(graph::add));
    } else {
      Bundle.seed().values().forEach(part -> part.find().forEachRemaining(graph::add));
      RdfImport.read(files).find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    }
    return graph;
  }

  private void print(Violation violation) {
    var out = spec.commandLine().getOut();
    out.println(violation.focus());
    out.println("  " + violation.message());
    out.println(
        "  "
            + violation.shape()
            + violation.path().map(path -> ", path " + path).orElse("")
            + violation.value().map(value -> ", value " + value).orElse(""));
  }
}
