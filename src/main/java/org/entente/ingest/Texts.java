package org.entente.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The texts of ingested articles as read, each under the SHA-256 of its file, as UTF-8. They are
/// other people's: they stay beside the store and never go into a dump.
public final class Texts {

  private final Path folder;

  public Texts(Path folder) {
    this.folder = folder;
  }

  void keep(Document document) {
    var file = file(document.sha256());
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "text", ".part");
      Files.writeString(part, document.article().text());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the text of " + document.article().name(), e);
    }
  }

  /// The text of the document whose file has that digest.
  public Optional<String> text(String sha256) {
    var file = file(sha256);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String sha256) {
    return folder.resolve(sha256 + ".txt");
  }
}
