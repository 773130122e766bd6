package org.entente.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in lines of a width, broken at spaces, else after a sign at which names come apart, else
/// anywhere.
final class Wrapping {

  private static final String SIGNS = "-/_,;:.";

  private Wrapping() {}

  /// The lines of `text`, none wider than `width`; what is beyond `most` lines ends in an ellipsis.
  static List<String> of(String text, int width, int most) {
    var lines = new ArrayList<String>();
    var rest = text;
    while (Width.of(rest) > width) {
      var head = Width.head(rest, width);
      if (head.isEmpty()) {
        break;
      }
      int end = end(rest, head);
      if (lines.size() == most - 1) {
        lines.add(Width.head(rest, width - 1).stripTrailing() + "…");
        return lines;
      }
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  private static int end(String rest, String head) {
    if (rest.charAt(head.length()) == ' ') {
      return head.length();
    }
    int space = head.lastIndexOf(' ');
    if (space > head.length() / 2) {
      return space;
    }
    for (int i = head.length() - 1; i > head.length() / 3; i--) {
      if (SIGNS.indexOf(head.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return space > 0 ? space : head.length();
  }
}
