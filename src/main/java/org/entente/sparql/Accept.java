package org.entente.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a client takes, by an `Accept` or `Accept-Encoding` header (RFC 9110, section 12.5).
record Accept(List<Range> ranges) {

  /// More ranges than any client sends; what follows them is not read.
  private static final int MOST = 200;

  record Range(String name, double quality) {}

  Accept {
    ranges = List.copyOf(ranges);
  }

  /// @param header empty where the client sent none, and so takes anything
  static Accept of(String header) {
    var ranges = new ArrayList<Range>();
    int start = 0;
    while (start < header.length() && ranges.size() < MOST) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      range(header.substring(start, end)).ifPresent(ranges::add);
      start = end + 1;
    }
    return new Accept(ranges);
  }

  /// Whether the client says nothing of what it takes.
  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /// Whether it names the media type itself, and not only by a `*`.
  boolean names(String mediaType) {
    return ranges.stream().anyMatch(r -> r.name.equals(mediaType) && r.quality > 0);
  }

  /// The best of `offers`: of the same quality, the one that stands first.
  Optional<Format> best(List<Format> offers) {
    if (ranges.isEmpty()) {
      return Optional.of(offers.getFirst());
    }
    Optional<Format> best = Optional.empty();
    double quality = 0;
    for (var offer : offers) {
      for (var type : offer.mediaTypes()) {
        // A second name counts for less than a first one of the same quality.
        double found = quality(type) - (type.equals(offer.mediaType()) ? 0 : 1e-6);
        if (found > quality) {
          quality = found;
          best = Optional.of(offer);
        }
      }
    }
    return best;
  }

  /// Between 0 and 1, by the most specific range that holds for `type`.
  double quality(String type) {
    var group = type.substring(0, Math.max(0, type.indexOf('/'))) + "/*";
    double found = 0;
    int rank = 0;
    for (var range : ranges) {
      int specific =
          range.name.equals(type)
              ? 3
              : range.name.equals(group)
                  ? 2
                  : range.name.equals("*/*") || range.name.equals("*") ? 1 : 0;
      if (specific > rank) {
        rank = specific;
        found = range.quality;
      }
    }
    return found;
  }

  private static Optional<Range> range(String text) {
    int semicolon = text.indexOf(';');
    var name = (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    double quality = semicolon < 0 ? 1 : quality(text, semicolon);
    return Optional.of(new Range(name.toLowerCase(Locale.ROOT), quality));
  }

  private static double quality(String text, int from) {
    for (var parameter : text.substring(from + 1).split(";", 8)) {
      var stripped = parameter.strip();
      if (stripped.startsWith("q=") || stripped.startsWith("Q=")) {
        try {
          return Math.clamp(Double.parseDouble(stripped.substring(2).strip()), 0, 1);
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 1;
  }
}
