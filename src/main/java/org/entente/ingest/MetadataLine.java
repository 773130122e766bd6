package org.entente.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/// A first line of the form `SOURCE … | DATE … | …`: about the article, counted in offsets, not
/// part of it.
record MetadataLine(int end, Optional<String> date) {

  private static final Pattern FIELD = Pattern.compile("\\s*DATE\\s+(.*)");

  static Optional<MetadataLine> of(String text) {
    int start = text.startsWith("\ufeff") ? 1 : 0;
    if (!text.startsWith("SOURCE ", start)) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    end = end < 0 ? text.length() : end;
    var line = text.substring(start, end);
    if (!line.contains("|")) {
      return Optional.empty();
    }
    Optional<String> date = Optional.empty();
    for (var part : line.split("\\|", -1)) {
      var field = FIELD.matcher(part);
      if (field.matches()) {
        date = PublicationDate.in(field.group(1).strip());
      }
    }
    return Optional.of(new MetadataLine(Math.min(end + 1, text.length()), date));
  }
}
