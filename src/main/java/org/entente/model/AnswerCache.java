package org.entente.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Answers on disk, one file for each model, prompt and article. Nothing is ever deleted; a file
/// that no longer reads as an answer is asked for again and overwritten.
record AnswerCache(Optional<Path> folder) {

  Optional<String> find(String name) {
    return folder.flatMap(in -> read(in.resolve(name + ".json")));
  }

  private static Optional<String> read(Path file) {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BoundedHttpClient.MAX_BYTES + 1);
      return bytes.length > BoundedHttpClient.MAX_BYTES
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /// Written beside and moved into place, so that a killed run leaves no half answer.
  void keep(String name, String answer) {
    folder.ifPresent(in -> write(in, name, answer));
  }

  private static void write(Path folder, String name, String answer) {
    try {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, name, ".part");
      Files.writeString(part, answer);
      Files.move(part, folder.resolve(name + ".json"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep an answer in " + folder, e);
    }
  }
}
