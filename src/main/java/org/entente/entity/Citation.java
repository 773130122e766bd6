package org.entente.entity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// A page as something to cite.
///
/// @param version of the data; empty where it is not known
record Citation(Portrait portrait, String address, String version, LocalDate day) {

  private static final String SITE = "Entente: a knowledge graph of actors and commitments";

  /// The formats, by the extension that names them.
  enum Format {
    BIB("application/x-bibtex; charset=utf-8"),
    RIS("application/x-research-info-systems; charset=utf-8"),
    JSON("application/vnd.citationstyles.csl+json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    static Optional<Format> of(String extension) {
      for (var format : values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(extension)) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }

  String in(Format format) {
    return switch (format) {
      case BIB -> bibtex();
      case RIS -> ris();
      case JSON -> csl();
    };
  }

  private String bibtex() {
    var key = portrait.slug().replaceAll("[^A-Za-z0-9:-]", "-");
    return """
    @misc{entente-%s,
      title = {{%s}},
      author = {{Entente}},
      howpublished = {%s},
      year = {%d},
      url = {%s},
      urldate = {%s},
      note = {%s}
    }
    """
        .formatted(key, tex(title()), tex(SITE), day.getYear(), portrait.iri(), day, tex(note()));
  }

  /// Each line is a tag, two spaces, a dash and a value; so no value may break the line.
  private String ris() {
    return String.join(
        "\r\n",
        "TY  - DATA",
        "TI  - " + line(title()),
        "AU  - Entente",
        "T2  - " + SITE,
        "PY  - " + day.getYear(),
        "UR  - " + line(portrait.iri()),
        "L2  - " + line(address),
        "Y2  - " + day.toString().replace('-', '/'),
        "N1  - " + line(note()),
        "ER  - ",
        "");
  }

  private String csl() {
    var author = new JsonObject();
    author.put("literal", "Entente");
    var authors = new JsonArray();
    authors.add(author);
    var json = new JsonObject();
    json.put("id", "entente-" + portrait.slug());
    json.put("type", "dataset");
    json.put("title", title());
    json.put("author", authors);
    json.put("container-title", SITE);
    json.put("URL", portrait.iri());
    json.put("issued", date());
    json.put("accessed", date());
    if (!version.isEmpty()) {
      json.put("version", version);
    }
    json.put("note", note());
    var items = new JsonArray();
    items.add(json);
    return items.toString() + "\n";
  }

  private JsonObject date() {
    var parts = new JsonArray();
    parts.add(day.getYear());
    parts.add(day.getMonthValue());
    parts.add(day.getDayOfMonth());
    var dates = new JsonArray();
    dates.add(parts);
    var json = new JsonObject();
    json.put("date-parts", dates);
    return json;
  }

  private String title() {
    return portrait.title().text();
  }

  private String note() {
    return "Shown at "
        + address
        + (version.isEmpty() ? "" : ", version " + version + " of the data");
  }

  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /// Escapes what TeX reads as more than text.
  private static String tex(String text) {
    return line(text)
        .codePoints()
        .mapToObj(
            point ->
                switch (point) {
                  case '\\' -> "\\textbackslash{}";
                  case '{', '}', '$', '&', '#', '_', '%' -> "\\" + Character.toString(point);
                  case '~' -> "\\textasciitilde{}";
                  case '^' -> "\\textasciicircum{}";
                  default -> Character.toString(point);
                })
        .collect(Collectors.joining());
  }
}
