package org.entente.exchange;

import java.util.Optional;
import org.apache.jena.graph.Node;

/// How RDF is read.
///
/// @param syntax of every source; without it that of the name, or else of the content
/// @param graph for what stands outside any graph; without it `import.{file name}`
/// @param isLenient whether what is wrong is left out and counted, instead of ending the import
public record ImportOptions(Optional<Syntax> syntax, Optional<Node> graph, boolean isLenient) {

  /// All by the files' names, and nothing forgiven.
  public static ImportOptions usual() {
    return new ImportOptions(Optional.empty(), Optional.empty(), false);
  }

  public ImportOptions lenient() {
    return new ImportOptions(syntax, graph, true);
  }
}
