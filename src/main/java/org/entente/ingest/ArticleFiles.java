package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The files to read: folders give all files in and below them, sorted; `-` is the standard input.
/// Hidden files and folders are passed over.
public final class ArticleFiles {

  /// One file, and how to get at its bytes.
  public record ArticleFile(Source source, Content content) {}

  /// Bytes that are read when they are needed. At most `limit` of them are read.
  @FunctionalInterface
  public interface Content {
    byte[] read(int limit) throws IOException;
  }

  private final InputStream standardInput;
  private final Set<Path> paths = new LinkedHashSet<>();
  private final Map<Path, Path> roots = new HashMap<>();
  private boolean standard;

  private ArticleFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /// Lists what `arguments` name. A file that does not exist is listed too and fails when read.
  public static List<ArticleFile> of(List<String> arguments, InputStream standardInput) {
    var files = new ArticleFiles(standardInput);
    arguments.forEach(files::add);
    return files.list();
  }

  private void add(String argument) {
    if (argument.equals("-")) {
      standard = true;
      return;
    }
    var path = Path.of(argument);
    if (!Files.isDirectory(path)) {
      add(path, path.resolveSibling("."));
      return;
    }
    try (Stream<Path> below = Files.walk(path)) {
      below
          .filter(file -> !Files.isDirectory(file) && !isHidden(path.relativize(file)))
          .sorted()
          .forEach(file -> add(file, path));
    } catch (IOException | UncheckedIOException unreadable) {
      add(path, path);
    }
  }

  private void add(Path file, Path root) {
    paths.add(file);
    roots.putIfAbsent(file, root);
  }

  private static boolean isHidden(Path relative) {
    for (var part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private List<ArticleFile> list() {
    var count = new HashMap<String, Integer>();
    paths.forEach(path -> count.merge(Source.slugOf(nameOf(path)), 1, Integer::sum));
    var files = new ArrayList<ArticleFile>();
    for (var path : paths) {
      var slug = Source.slugOf(nameOf(path));
      files.add(file(path, count.getOrDefault(slug, 1) > 1 ? longer(path) : slug));
    }
    if (standard) {
      files.add(
          new ArticleFile(
              new Source("stdin.txt", "stdin", "-"), limit -> standardInput.readNBytes(limit)));
    }
    return files;
  }

  /// Files of one name in several folders are told apart by their folders.
  private String longer(Path path) {
    var relative =
        roots.getOrDefault(path, path).toAbsolutePath().relativize(path.toAbsolutePath());
    return Source.slugOf(relative.toString().replace('/', ' '));
  }

  private static ArticleFile file(Path path, String slug) {
    var source = new Source(nameOf(path), slug, path.toString());
    return new ArticleFile(
        source,
        limit -> {
          try (var in = Files.newInputStream(path)) {
            return in.readNBytes(limit);
          }
        });
  }

  private static String nameOf(Path path) {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }
}
