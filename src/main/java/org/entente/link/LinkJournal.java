package org.entente.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// How far a run has come: which input it reads, how many of its rows are in the table, and how
/// long the table was then. A line is added after the table is on the disk.
///
/// @param file beside the table
/// @param input digest of the dataset, the options and the version of the data
record LinkJournal(Path file, String input) {

  /// @param rows that are done
  /// @param bytes of the table that hold them
  record Mark(long rows, long bytes) {}

  /// Where a run on the same input stopped.
  Optional<Mark> last() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file, UTF_8);
    if (lines.isEmpty() || !lines.getFirst().equals(input)) {
      return Optional.empty();
    }
    return lines.reversed().stream()
        .map(line -> line.split(" "))
        // The end of a line says that all of it was written.
        .filter(parts -> parts.length == 3 && parts[2].equals("done"))
        .map(parts -> new Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
        .findFirst();
  }

  void begin() throws IOException {
    Files.writeString(file, input + "\n", UTF_8);
  }

  void add(Mark mark) throws IOException {
    Files.writeString(
        file,
        mark.rows() + " " + mark.bytes() + " done\n",
        UTF_8,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
