package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.entente.ingest.Document;
import org.entente.ingest.Reading;
import org.entente.ingest.Source;

/// Opens the one article that a command is about.
final class OneArticle {

  private OneArticle() {}

  static Document read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputFault("There is no file " + file, e);
    }
    return switch (Reading.of(Source.of(file.getFileName().toString()), bytes)) {
      case Reading.Read(var document) -> document;
      case Reading.Rejected(var reason) -> throw new InputFault(file + ": " + reason);
    };
  }
}
