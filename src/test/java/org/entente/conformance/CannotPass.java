package org.entente.conformance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tests that cannot pass, each with its reason: `src/test/conformance/cannot-pass.tsv`.
record CannotPass(Map<String, String> reasons) {

  private static final Path FILE = Path.of("src/test/conformance/cannot-pass.tsv");

  static CannotPass read() {
    var reasons = new LinkedHashMap<String, String>();
    for (var line : Data.text(FILE).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split("\t", 2);
        reasons.put(parts[0], parts[1]);
      }
    }
    return new CannotPass(reasons);
  }

  Optional<String> reason(Entry test) {
    return Optional.ofNullable(reasons.get(test.key()));
  }

  Set<String> keys() {
    return reasons.keySet();
  }
}
