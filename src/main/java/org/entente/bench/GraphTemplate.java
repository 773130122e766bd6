package org.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The graph of one article as N-Quads with holes: for the document, its hash, the persons in it
/// and its day. Filled, it is the graph of another article with the same shape.
final class GraphTemplate {

  private static final Pattern PERSON =
      Pattern.compile(
          "^<https://w3id\\.org/entente/id/([^>]+)>"
              + " <http://www\\.w3\\.org/1999/02/22-rdf-syntax-ns#type>"
              + " <http://xmlns\\.com/foaf/0\\.1/Person>",
          Pattern.MULTILINE);
  // What a hole is for. A day has four, one for each way to write it; a person has two.
  private static final int DOCUMENT = 0;
  private static final int HASH = 1;
  private static final int DAY = 2;
  private static final int PERSON_HOLES = 6;

  private static final Pattern ISSUED =
      Pattern.compile("<http://purl\\.org/dc/terms/issued> \"(\\d{4}-\\d\\d-\\d\\d)\"");
  private static final Pattern SHA256 = Pattern.compile("#sha256> \"([0-9a-f]{64})\"");
  private static final String[] ENGLISH = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] FRENCH = {
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre"
  };

  private final List<byte[]> texts = new ArrayList<>();
  private final List<Integer> holes = new ArrayList<>();
  private final List<Boolean> vietnamese = new ArrayList<>();
  private final int quads;

  /// @param document the slug of the article
  /// @param nquads its graph, and what `reference` says of it
  GraphTemplate(String document, String nquads) {
    var names = new HashMap<String, Integer>();
    names.put(document, DOCUMENT);
    first(SHA256, nquads).ifPresent(hash -> names.put(hash, HASH));
    first(ISSUED, nquads)
        .map(LocalDate::parse)
        .ifPresent(day -> days(day).forEach((hole, text) -> names.put(text, hole)));
    var persons = PERSON.matcher(nquads);
    while (persons.find()) {
      var slug = persons.group(1);
      var label =
          Pattern.compile(
                  "/id/" + slug + "> <http://www.w3.org/2000/01/rdf-schema#label> \"([^\"]+)\"")
              .matcher(nquads);
      if (label.find() && names.putIfAbsent(slug, slugHole(vietnamese.size())) == null) {
        names.put(label.group(1), slugHole(vietnamese.size()) + 1);
        // What is Vietnamese has letters that no other language here has.
        vietnamese.add(label.group(1).codePoints().anyMatch(letter -> letter > 0x7f));
      }
    }
    cut(nquads, names);
    quads = (int) nquads.lines().count();
  }

  int quads() {
    return quads;
  }

  /// Whether each person in it has a Vietnamese name.
  List<Boolean> persons() {
    return List.copyOf(vietnamese);
  }

  void write(String document, String hash, LocalDate day, List<Person> persons, OutputStream out)
      throws IOException {
    var fills = new HashMap<Integer, byte[]>();
    fills.put(DOCUMENT, document.getBytes(UTF_8));
    fills.put(HASH, hash.getBytes(UTF_8));
    days(day).forEach((hole, text) -> fills.put(hole, text.getBytes(UTF_8)));
    for (int i = 0; i < persons.size(); i++) {
      fills.put(slugHole(i), persons.get(i).slugBytes());
      fills.put(slugHole(i) + 1, persons.get(i).nameBytes());
    }
    for (int i = 0; i < holes.size(); i++) {
      out.write(texts.get(i));
      out.write(fills.getOrDefault(holes.get(i), new byte[0]));
    }
    out.write(texts.getLast());
  }

  private record Cut(int start, int end, int hole) {}

  private void cut(String nquads, Map<String, Integer> names) {
    var cuts = new ArrayList<Cut>();
    names.forEach(
        (name, hole) -> {
          for (int at = nquads.indexOf(name); at >= 0; at = nquads.indexOf(name, at + 1)) {
            cuts.add(new Cut(at, at + name.length(), hole));
          }
        });
    cuts.sort(
        Comparator.comparingInt(Cut::start)
            .thenComparing(Comparator.comparingInt(Cut::end).reversed()));
    int end = 0;
    for (var cut : cuts) {
      if (cut.start >= end) {
        texts.add(nquads.substring(end, cut.start).getBytes(UTF_8));
        holes.add(cut.hole);
        end = cut.end;
      }
    }
    texts.add(nquads.substring(end).getBytes(UTF_8));
  }

  private static int slugHole(int person) {
    return PERSON_HOLES + 2 * person;
  }

  /// A day as identifiers and labels write it.
  private static Map<Integer, String> days(LocalDate day) {
    int month = day.getMonthValue();
    return Map.of(
        DAY,
        day.toString(),
        DAY + 1,
        day.getDayOfMonth() + "/" + month + "/" + day.getYear(),
        DAY + 2,
        day.getDayOfMonth() + " " + ENGLISH[month - 1] + " " + day.getYear(),
        DAY + 3,
        day.getDayOfMonth() + " " + FRENCH[month - 1] + " " + day.getYear());
  }

  private static Optional<String> first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
