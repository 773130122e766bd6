package org.entente.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.extract.Article;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Actor;
import org.entente.match.Folding;

/// Counts, over articles with gold annotations, how many statements were found, predicted and
/// wanted, class by class: persons by a spelling, encounters by date and a participant, agreements
/// by an overlap of at least .2 with their surface form, items by an overlap of at least .4 with
/// their content span (intersection over union), each paired once.
final class GoldScore {

  private final Map<String, int[]> counts = new TreeMap<>();

  /// Precision, recall and F1 of one class; 0 where nothing was predicted or wanted.
  record Figures(double precision, double recall, double f1) {}

  Figures of(String kind) {
    var count = counts.getOrDefault(kind, new int[3]);
    double precision = count[1] == 0 ? 0 : (double) count[0] / count[1];
    double recall = count[2] == 0 ? 0 : (double) count[0] / count[2];
    double sum = precision + recall;
    return new Figures(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(
            entry ->
                "%s F1 %.3f (%d/%d/%d)"
                    .formatted(
                        entry.getKey(),
                        of(entry.getKey()).f1(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2]))
        .collect(Collectors.joining("\n"));
  }

  void add(Article article, List<Statement> statements, JsonNode gold) {
    persons(only(statements, Statement.PersonNamed.class), list(gold, "persons"));
    encounters(statements, list(gold, "events"));
    agreements(article, only(statements, Statement.AgreementNamed.class), list(gold, "agreements"));
    items(article, statements, list(gold, "commitments"));
  }

  private void persons(List<Statement.PersonNamed> found, List<JsonNode> gold) {
    count("person", pairs(found, gold, (one, wanted) -> isNamed(one, wanted) ? 1 : 0), found, gold);
  }

  private void encounters(List<Statement> statements, List<JsonNode> gold) {
    var found = only(statements, Statement.EncounterHeld.class);
    var names =
        only(statements, Statement.PersonNamed.class).stream()
            .collect(Collectors.toMap(Statement.PersonNamed::key, person -> person));
    count(
        "event",
        pairs(
            found,
            gold,
            (one, wanted) -> {
              if (!sameDate(one.date().map(Statement.DateFound::edtf), text(wanted, "date"))) {
                return 0;
              }
              long shared =
                  list(wanted, "participants").stream()
                      .filter(
                          name ->
                              one.participants().stream()
                                  .map(part -> names.get(part.person()))
                                  .anyMatch(
                                      person ->
                                          person != null
                                              && spellings(person).contains(fold(name.asText()))))
                      .count();
              if (shared == 0 && !list(wanted, "participants").isEmpty()) {
                return 0;
              }
              return 1 + shared + (one.kind().equals(wanted.path("kind").asText()) ? 2 : 0);
            }),
        found,
        gold);
  }

  private void agreements(
      Article article, List<Statement.AgreementNamed> found, List<JsonNode> gold) {
    count(
        "agreement",
        pairs(
            found,
            gold,
            (one, wanted) -> {
              var surface = wanted.path("surface").asText();
              double best = 0;
              for (int at = article.text().indexOf(surface);
                  at >= 0;
                  at = article.text().indexOf(surface, at + 1)) {
                best = Math.max(best, overlap(one.evidence(), at, at + surface.length()));
              }
              return best >= .2 ? best : 0;
            }),
        found,
        gold);
  }

  private void items(Article article, List<Statement> statements, List<JsonNode> gold) {
    var found = only(statements, Statement.ItemExpressed.class);
    var pairs =
        pairs(
            found,
            gold,
            (one, wanted) -> {
              double overlap =
                  overlap(
                      one.evidence(),
                      article.text().offsetByCodePoints(0, wanted.path("start").asInt()),
                      article.text().offsetByCodePoints(0, wanted.path("end").asInt()));
              return overlap >= .4 ? overlap : 0;
            });
    count("commitment", pairs, found, gold);
    count(
        "commitment: full frame",
        pairs.stream()
            .filter(
                pair -> {
                  var one = found.get(pair[0]);
                  var wanted = gold.get(pair[1]);
                  return one.act()
                          .name()
                          .toLowerCase(Locale.ROOT)
                          .equals(text(wanted, "act").orElse(""))
                      && sides(one.debtors(), statements).equals(codes(wanted, "debtor"))
                      && sides(one.creditors(), statements).equals(codes(wanted, "creditor"));
                })
            .toList(),
        found,
        gold);
  }

  private static Set<String> sides(List<Actor> actors, List<Statement> statements) {
    return actors.stream().map(actor -> side(actor, statements)).collect(Collectors.toSet());
  }

  private static String side(Actor actor, List<Statement> statements) {
    return switch (actor) {
      case Actor.OfState(var code) -> code.toUpperCase(Locale.ROOT);
      case Actor.OfBody(var key) ->
          only(statements, Statement.BodyNamed.class).stream()
              .filter(body -> body.key().equals(key))
              .findFirst()
              .map(
                  body ->
                      body.state()
                          .orElseGet(() -> body.iri().map(GoldScore::tail).orElseGet(body::name))
                          .toUpperCase(Locale.ROOT))
              .orElse(key);
      case Actor.OfPerson(var key) ->
          only(statements, Statement.PersonNamed.class).stream()
              .filter(person -> person.key().equals(key))
              .findFirst()
              .flatMap(Statement.PersonNamed::state)
              .orElse(key)
              .toUpperCase(Locale.ROOT);
    };
  }

  private static String tail(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static boolean isNamed(Statement.PersonNamed person, JsonNode gold) {
    var wanted =
        Stream.concat(Stream.of(gold.path("name")), list(gold, "variants").stream())
            .map(name -> fold(name.asText()))
            .collect(Collectors.toSet());
    var whole = wanted.stream().filter(name -> name.contains(" ")).collect(Collectors.toSet());
    return spellings(person).stream()
        .anyMatch(whole.isEmpty() ? wanted::contains : whole::contains);
  }

  private static Set<String> spellings(Statement.PersonNamed person) {
    return Stream.of(
            Stream.of(person.name()), person.spellings().stream(), person.misspellings().stream())
        .flatMap(names -> names)
        .map(GoldScore::fold)
        .collect(Collectors.toSet());
  }

  private static String fold(String name) {
    return Folding.fold(name);
  }

  private static boolean sameDate(Optional<String> one, Optional<String> wanted) {
    if (one.isEmpty() || wanted.isEmpty()) {
      return one.isEmpty() && wanted.isEmpty();
    }
    var found = one.get();
    var gold = wanted.get();
    if (gold.contains("/") != found.contains("/")) {
      return gold.contains("/") ? within(found, gold) : within(gold, found);
    }
    return found.startsWith(gold) || gold.startsWith(found);
  }

  private static boolean within(String day, String interval) {
    int slash = interval.indexOf('/');
    int length = Math.min(day.length(), slash);
    return interval.substring(0, length).compareTo(day) <= 0
        && day.compareTo(interval.substring(slash + 1)) <= 0;
  }

  private static double overlap(List<Span> spans, int start, int end) {
    return spans.stream()
        .mapToDouble(
            span -> {
              int shared = Math.min(span.end(), end) - Math.max(span.start(), start);
              int whole = Math.max(span.end(), end) - Math.min(span.start(), start);
              return shared <= 0 ? 0 : (double) shared / whole;
            })
        .limit(1)
        .max()
        .orElse(0);
  }

  /// Greedy one-to-one pairs, the best score first; a score of 0 pairs nothing.
  private static <T> List<int[]> pairs(
      List<T> found, List<JsonNode> gold, ToDoubleBiFunction<T, JsonNode> score) {
    record Candidate(double score, int found, int gold) {}
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < gold.size(); j++) {
        double value = score.applyAsDouble(found.get(i), gold.get(j));
        if (value > 0) {
          candidates.add(new Candidate(value, i, j));
        }
      }
    }
    candidates.sort((a, b) -> Double.compare(b.score, a.score));
    var usedFound = new HashSet<Integer>();
    var usedGold = new HashSet<Integer>();
    var pairs = new ArrayList<int[]>();
    for (var candidate : candidates) {
      if (!usedFound.contains(candidate.found) && !usedGold.contains(candidate.gold)) {
        usedFound.add(candidate.found);
        usedGold.add(candidate.gold);
        pairs.add(new int[] {candidate.found, candidate.gold});
      }
    }
    return pairs;
  }

  private void count(String kind, List<int[]> hits, List<?> found, List<?> gold) {
    var count = counts.computeIfAbsent(kind, _ -> new int[3]);
    count[0] += hits.size();
    count[1] += found.size();
    count[2] += gold.size();
  }

  private static <T> List<T> only(List<Statement> statements, Class<T> kind) {
    return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<JsonNode> list(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false).toList();
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static Set<String> codes(JsonNode node, String field) {
    return list(node, field).stream().map(JsonNode::asText).collect(Collectors.toSet());
  }
}
