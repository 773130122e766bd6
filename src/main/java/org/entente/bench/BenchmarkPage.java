package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/benchmarks.md`: a section for each benchmark, written by it and by nothing else.
public final class BenchmarkPage {

  private static final String TITLE = "# Benchmarks\n\n";

  private final Path file;

  public BenchmarkPage(Path file) {
    this.file = file;
  }

  /// Puts `text` in the place of the section of `benchmark`, or at the end.
  public void put(String benchmark, String text) throws IOException {
    var begin = "<!-- bench " + benchmark + " -->\n";
    var end = "<!-- end of bench " + benchmark + " -->\n";
    var page = Files.exists(file) ? Files.readString(file) : TITLE;
    var section = begin + text + end;
    var former =
        Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(page);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        former.find()
            ? former.replaceFirst(Matcher.quoteReplacement(section))
            : page.stripTrailing() + "\n\n" + section);
  }

  /// The day and the machine of a run.
  public static String circumstances() throws IOException {
    return String.format(
        Locale.ROOT,
        "on %s: %d processors%s, %d GB of memory, Java %d",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        model(),
        memory(),
        Runtime.version().feature());
  }

  private static String model() throws IOException {
    var cpus = Path.of("/proc/cpuinfo");
    if (!Files.exists(cpus)) {
      return "";
    }
    return Files.readAllLines(cpus).stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
        .orElse("");
  }

  private static long memory() throws IOException {
    var memory = Path.of("/proc/meminfo");
    if (!Files.exists(memory)) {
      return 0;
    }
    return Files.readAllLines(memory).stream()
        .filter(line -> line.startsWith("MemTotal:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 20)
        .findFirst()
        .orElse(0);
  }
}
