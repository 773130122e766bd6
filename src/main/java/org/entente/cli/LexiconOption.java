package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconCheck;
import org.entente.lexicon.LexiconFiles;
import picocli.CommandLine.Option;

/// `--lexicon`, for the commands that read articles.
final class LexiconOption {

  /// A lexicon, and what a user's own files say, which an article's graph may refer to.
  record Words(Lexicon lexicon, Graph own) {}

  @Option(
      names = "--lexicon",
      paramLabel = "FILE|DIR",
      description =
          "A Turtle file to add to the lexicon, or a folder to take in the place of"
              + " ontology/lexicon; may be given again.")
  List<Path> paths = new ArrayList<>();

  Words words() {
    return words(paths);
  }

  /// The shipped lexicon, or that of the folders among `paths`, with the files among them; refused
  /// if an entry of theirs says less than its class needs.
  static Words words(List<Path> paths) {
    boolean shipped = paths.stream().noneMatch(Files::isDirectory);
    var all = shipped ? LexiconFiles.bundled() : LexiconFiles.labels();
    var files = read(paths);
    var own = GraphFactory.createDefaultGraph();
    files.values().forEach(graph -> graph.stream().forEach(own::add));
    own.stream().forEach(all::add);
    refuseFaults(files, own, all);
    return new Words(Lexicon.compile(all), own);
  }

  private static Map<Path, Graph> read(List<Path> paths) {
    var graphs = new LinkedHashMap<Path, Graph>();
    for (var path : paths) {
      for (var file : files(path)) {
        try {
          graphs.put(file, LexiconFiles.read(file));
        } catch (RiotException | RuntimeIOException e) {
          throw new InputFault(file + " cannot be read: " + e.getMessage(), e);
        }
      }
    }
    return graphs;
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new InputFault("There is no file or folder " + path);
    }
    try {
      return Files.isDirectory(path) ? LexiconFiles.in(path) : List.of(path);
    } catch (IOException e) {
      throw new InputFault(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void refuseFaults(Map<Path, Graph> files, Graph own, Graph all) {
    if (files.isEmpty()) {
      return;
    }
    var lines =
        LexiconCheck.faults(own, all).stream()
            .map(
                fault ->
                    whereIs(fault.entry(), files) + ": " + fault.entry() + "\n  " + fault.message())
            .toList();
    if (!lines.isEmpty()) {
      throw new InputFault("The lexicon is at fault:\n" + String.join("\n", lines));
    }
  }

  private static String whereIs(Node entry, Map<Path, Graph> files) {
    return files.entrySet().stream()
        .filter(file -> file.getValue().contains(entry, Node.ANY, Node.ANY))
        .map(file -> file.getKey().toString())
        .collect(Collectors.joining(", "));
  }
}
