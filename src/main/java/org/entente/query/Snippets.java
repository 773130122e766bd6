package org.entente.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.ontology.Resources;

/// How a program fetches an answer, in five languages, ready to be copied.
public final class Snippets {

  private static final Map<String, String> FILES = files();

  private Snippets() {}

  /// Name of the language to the program that fetches the CSV at `address`, in the order of the
  /// page. An address has no character that means something in a string of any of the languages.
  public static Map<String, String> of(String address) {
    var plain = address.replace("'", "%27").replace("\"", "%22").replace("\\", "%5C");
    var snippets = new LinkedHashMap<String, String>();
    FILES.forEach(
        (name, file) ->
            snippets.put(
                name,
                Resources.text("org/entente/query/snippets/" + file)
                    .strip()
                    .replace("ADDRESS", plain)));
    return snippets;
  }

  private static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put("curl", "curl.sh");
    files.put("Python", "answer.py");
    files.put("R", "answer.r");
    files.put("JavaScript", "answer.mjs");
    files.put("Java", "Answer.java");
    return files;
  }
}
