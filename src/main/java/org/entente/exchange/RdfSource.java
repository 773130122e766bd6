package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something to read RDF from.
///
/// @param name of the file, without its folders; names the graph of what stands outside any graph
/// @param shown what messages call it
/// @param isFile whether it can be opened more than once
public record RdfSource(String name, String shown, Opening opening, boolean isFile) {

  /// Opens it, packed as it is.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// A file.
  public static RdfSource of(Path path) {
    return new RdfSource(
        String.valueOf(path.getFileName()),
        path.toString(),
        () -> Files.newInputStream(path),
        true);
  }

  /// A stream, such as the standard input, that is read once.
  ///
  /// @param name as if it were a file's
  public static RdfSource of(InputStream input, String name) {
    return new RdfSource(name, "the standard input", () -> input, false);
  }

  /// The files among `paths`, and those in the directories among them that are RDF by their names.
  public static List<RdfSource> all(List<Path> paths) {
    return paths.stream().flatMap(RdfSource::under).map(RdfSource::of).toList();
  }

  private static Stream<Path> under(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (var files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Syntax.ofName(String.valueOf(file.getFileName())).isPresent())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new RdfFault(path.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /// What its name says.
  Optional<Syntax> syntaxOfName() {
    return Syntax.ofName(name);
  }
}
