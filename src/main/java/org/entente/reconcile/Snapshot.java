package org.entente.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.match.Matcher;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;

/// One state of the data with everything made from it.
record Snapshot(LabelIndex index, Matcher matcher, Map<String, String> propertyNames) {

  static final List<String> LANGUAGES = List.of("en", "fr", "vi");

  static Snapshot of(LabelIndex index, Statements statements) {
    return new Snapshot(
        index,
        Matcher.over(index, statements.comparable(index)),
        Map.copyOf(statements.propertyNames()));
  }

  Optional<Entry> entry(String id) {
    return index.entry(Ids.iri(id));
  }

  String typeName(String iri) {
    return index.type(iri).map(type -> type.name()).orElse(Ids.of(iri));
  }

  /// `Ministry · Vietnam`: what tells an entity from its namesakes.
  String description(Entry entry) {
    var type = entry.types().stream().limit(1).map(this::typeName);
    var states =
        entry.states().stream()
            .sorted()
            .filter(state -> !state.equals(entry.iri()))
            .flatMap(state -> index.entry(state).stream())
            .map(state -> state.name(LANGUAGES));
    return java.util.stream.Stream.concat(type, states).collect(Collectors.joining(" · "));
  }

  String propertyName(String iri) {
    return propertyNames.getOrDefault(iri, Ids.of(iri));
  }
}
