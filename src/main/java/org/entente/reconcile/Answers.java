package org.entente.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.entente.match.Candidate;
import org.entente.match.Matcher;
import org.entente.match.Question;
import org.entente.search.Entry;

/// Answers the queries of a batch.
final class Answers {

  private final Snapshot data;

  Answers(Snapshot data) {
    this.data = data;
  }

  /// The answer to one query; nothing is found for what is no query.
  ObjectNode answer(Optional<Question> question) {
    var result = Json.array();
    question.stream()
        .flatMap(one -> data.matcher().candidates(one).stream())
        .map(this::candidate)
        .forEach(result::add);
    var answer = Json.object();
    answer.set("result", result);
    return answer;
  }

  private ObjectNode candidate(Candidate candidate) {
    var json = Json.object();
    json.put("id", Ids.of(candidate.entry().iri()));
    json.put("name", Matcher.shown(candidate));
    json.put("description", description(candidate));
    json.put("score", candidate.score());
    json.put("match", candidate.isMatch());
    json.set("type", types(candidate.entry()));
    var features = Json.array();
    for (var feature : candidate.features()) {
      var one = Json.object();
      one.put("id", feature.name());
      one.put("value", Math.round(feature.value() * 1000) / 1000.0);
      features.add(one);
    }
    json.set("features", features);
    return json;
  }

  /// Which name was met, and in what language, for the score is that name's.
  private String description(Candidate candidate) {
    var label = candidate.label();
    var language = label.language().isEmpty() ? "" : " (" + label.language() + ")";
    var about = data.description(candidate.entry());
    return about + (about.isEmpty() ? "" : " · ") + "“" + label.text() + "”" + language;
  }

  /// The most specific first: clients weigh the order when they guess types.
  ArrayNode types(Entry entry) {
    var types = Json.array();
    entry.types().forEach(type -> types.add(named(Ids.of(type), data.typeName(type))));
    return types;
  }

  static ObjectNode named(String id, String name) {
    var json = Json.object();
    json.put("id", id);
    json.put("name", name);
    return json;
  }
}
