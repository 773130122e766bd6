package org.entente.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.search.Entry;
import org.entente.search.Label;

/// Small pages that clients show inside their own.
final class Preview {

  static final int WIDTH = 400;
  static final int HEIGHT = 160;
  private static final int MOST_NAMES = 3;
  private static final int LONGEST = 90;

  private Preview() {}

  /// A page that fits its frame: long names are cut, and what does not fit is hidden.
  static String page(Snapshot data, Entry entry) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
    <style>body{margin:0;padding:8px;box-sizing:border-box;width:%2$dpx;height:%3$dpx;\
    overflow:hidden;font:14px/1.35 sans-serif;color:#111;background:#fff}\
    h1{font-size:17px;margin:0 0 4px}p{margin:0 0 4px}.id{color:#555;font-size:12px}</style></head>
    <body>%4$s</body></html>
    """
        .formatted(
            escaped(entry.name(Snapshot.LANGUAGES)),
            WIDTH,
            HEIGHT,
            "<h1>" + name(entry) + "</h1>" + about(data, entry));
  }

  /// The same without a page around it.
  static String about(Snapshot data, Entry entry) {
    var names =
        entry.labels().stream()
            .filter(label -> label.kind() != Label.Kind.DEMONYM)
            .map(Label::text)
            .distinct()
            .skip(1)
            .limit(MOST_NAMES)
            .map(Preview::escaped)
            .collect(Collectors.joining(" · "));
    return "<p>"
        + escaped(data.description(entry))
        + "</p><p>"
        + names
        + "</p><p class=\"id\">"
        + escaped(Ids.of(entry.iri()))
        + "</p>";
  }

  private static String name(Entry entry) {
    return escaped(entry.name(List.of("en")));
  }

  static String escaped(String text) {
    var shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return shown
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
