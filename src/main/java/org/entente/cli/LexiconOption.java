package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import picocli.CommandLine.Option;

/// `--lexicon`, for the commands that read articles.
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "FILE|DIR",
      description =
          "A Turtle file to add to the lexicon, or a folder to take in the place of"
              + " ontology/lexicon; may be given again.")
  List<Path> paths = new ArrayList<>();

  Lexicon lexicon() {
    return lexicon(paths);
  }

  static Lexicon lexicon(List<Path> paths) {
    return Lexicon.compile(graph(paths));
  }

  private static Graph graph(List<Path> paths) {
    try {
      var folder = paths.stream().filter(Files::isDirectory).findFirst();
      var graph = folder.isPresent() ? LexiconFiles.in(folder.get()) : LexiconFiles.bundled();
      LexiconFiles.add(paths.stream().filter(path -> !Files.isDirectory(path)).toList(), graph);
      return graph;
    } catch (RiotException | IOException | UncheckedIOException e) {
      throw new InputFault("The lexicon cannot be read: " + e.getMessage(), e);
    }
  }
}
