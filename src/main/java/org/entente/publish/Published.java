package org.entente.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Files made from one version of the data, each when it is first asked for. They lie in a folder
/// of the system's temporary files until another version comes or the server ends.
final class Published implements AutoCloseable {

  /// A file that is finished.
  ///
  /// @param bytes its length
  /// @param sha256 of its content, 64 lower-case hex digits
  record Finished(Path path, long bytes, String sha256) {}

  /// Writes the content of a file.
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final String version;
  private final Path folder;
  private final Map<String, Finished> finished = new ConcurrentHashMap<>();

  Published(String version) {
    this.version = version;
    try {
      this.folder = Files.createTempDirectory("entente-published-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String version() {
    return version;
  }

  /// The file `name`, made by `content` unless it is there; two who ask at once wait for one.
  Finished file(String name, Content content) {
    return finished.computeIfAbsent(name, _ -> made(name, content));
  }

  /// The file `name` if somebody has asked for it before.
  Optional<Finished> ready(String name) {
    return Optional.ofNullable(finished.get(name));
  }

  private Finished made(String name, Content content) {
    var path = folder.resolve(name);
    var unfinished = folder.resolve(name + ".unfinished");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      try (var out =
          new DigestOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), digest)) {
        content.write(out);
      }
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
      return new Finished(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Deletes the files.
  @Override
  public void close() {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
