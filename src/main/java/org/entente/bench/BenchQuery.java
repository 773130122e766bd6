package org.entente.bench;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.ontology.Resources;

/// One of the queries that systems are compared by.
///
/// @param kind what it is like, such as `joins`
record BenchQuery(String name, String kind, String text) {

  private static final String FOLDER = "org/entente/bench/queries";
  private static final Pattern KIND = Pattern.compile("#\\+ tags: (\\w+)");

  static List<BenchQuery> all() {
    return Resources.list(FOLDER, ".rq").stream().map(BenchQuery::read).toList();
  }

  private static BenchQuery read(String path) {
    var text = Resources.text(path);
    var kind = KIND.matcher(text);
    if (!kind.find()) {
      throw new IllegalStateException("No kind: " + path);
    }
    var name = Resources.fileName(path).replace(".rq", "").substring(3);
    // Without comments, as programs ask.
    return new BenchQuery(name, kind.group(1), text.replaceAll("(?m)^#.*\\n", ""));
  }
}
