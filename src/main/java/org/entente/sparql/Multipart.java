package org.entente.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The parts of a form with files (RFC 7578), all in memory.
record Multipart(List<Part> parts) {

  private static final int MOST = 1000;
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";]{1,70})\"?");
  private static final String END_OF_LINE = "\r\n";

  /// One file of a form: its headers, and what is in it.
  record Part(String headers, String content) {

    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:[ \t]*([^\r\n]+)");
    private static final Pattern FILE =
        Pattern.compile("(?im)^content-disposition:[^\r\n]*;[ \t]*filename=\"?([^\"\r\n;]*)");

    /// Empty if it says none.
    String contentType() {
      return found(TYPE).strip();
    }

    /// As the client says it; nothing to be used as a path.
    String fileName() {
      return found(FILE);
    }

    private String found(Pattern pattern) {
      var matcher = pattern.matcher(headers);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  /// @param contentType names what stands between the parts
  static Multipart of(String text, String contentType) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new Refusal(400, "The form does not say what stands between its parts (boundary=).");
    }
    var delimiter = END_OF_LINE + "--" + boundary.group(1);
    var framed = END_OF_LINE + text;
    var parts = new ArrayList<Part>();
    int start = framed.indexOf(delimiter);
    while (start >= 0 && !framed.startsWith("--", start + delimiter.length())) {
      int from = start + delimiter.length();
      int next = framed.indexOf(delimiter, from);
      if (next < 0) {
        throw new Refusal(400, "The form ends within a part.");
      }
      parts.add(part(framed.substring(from, next)));
      if (parts.size() > MOST) {
        throw new Refusal(400, "The form has more than " + MOST + " parts.");
      }
      start = next;
    }
    if (parts.isEmpty()) {
      throw new Refusal(400, "The form has no parts.");
    }
    return new Multipart(List.copyOf(parts));
  }

  private static Part part(String text) {
    var blank = END_OF_LINE + END_OF_LINE;
    int end = text.indexOf(blank);
    if (end < 0) {
      throw new Refusal(400, "A part of the form has no empty line after its headers.");
    }
    return new Part(text.substring(0, end), text.substring(end + blank.length()));
  }
}
