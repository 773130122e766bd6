package org.entente.ingest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.ingest.Outcome.Kind;

/// Accounts for every file of a run: a line of JSON each, and a summary for people.
public final class Manifest {

  private final Appendable lines;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<String, Integer> reasons = new LinkedHashMap<>();
  private int statements;

  /// Starts with no file.
  ///
  /// @param lines gets one line of JSON for each file
  public Manifest(Appendable lines) {
    this.lines = lines;
  }

  void add(Outcome outcome) throws IOException {
    counts.merge(outcome.kind(), 1, Integer::sum);
    statements += outcome.statements();
    if (!outcome.kind().isIn()) {
      reasons.merge(outcome.reason(), 1, Integer::sum);
    }
    lines.append(outcome.json()).append('\n');
  }

  public int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  public int in() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().isIn())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// `23 files: 20 stored, 2 unchanged, 1 rejected; 311 statements`, then the reasons.
  public String summary() {
    var parts =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    var first =
        all() + (all() == 1 ? " file: " : " files: ") + parts + "; " + statements + " statements";
    return reasons.isEmpty() ? first : first + "\n" + String.join("\n", reasonLines());
  }

  private List<String> reasonLines() {
    return reasons.entrySet().stream()
        .map(entry -> "  " + entry.getValue() + " × " + entry.getKey())
        .toList();
  }
}
