package org.entente.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import org.entente.search.Words;

/// The bodies and offices of the data by what their names mean. Letters alone never make one body
/// of two: state and function must agree.
final class Bodies {

  private static final double BY_MEANING = 84;
  private static final double STATE_UNSAID = 72;
  private static final double STATE_DIFFERS = 45;
  private static final double OFFICE_FOR_BODY = 60;
  private static final double BY_INITIALS = 82;
  private static final double INITIALS_ALONE = 70;

  private final Map<String, List<Entry>> byFunction = new HashMap<>();
  private final Map<String, List<Entry>> byInitials = new HashMap<>();
  private final Map<String, List<Meaning>> meaningsOf = new HashMap<>();

  Bodies(LabelIndex index, Meanings meanings, Dictionary dictionary) {
    index.entries(Kinds::isBodyOrOffice).forEach(entry -> read(entry, meanings, dictionary));
  }

  /// One meaning a label, and where none names a function, what the lexicon knows of the body.
  private void read(Entry entry, Meanings meanings, Dictionary dictionary) {
    var read = new ArrayList<Meaning>();
    entry.labels().forEach(label -> read.add(meanings.of(label.text())));
    if (read.stream().allMatch(one -> one.functions().isEmpty())) {
      dictionary.body(entry.iri()).ifPresent(read::add);
    }
    meaningsOf.put(entry.iri(), List.copyOf(read));
    var functions = new HashSet<String>();
    read.forEach(one -> functions.addAll(one.functions()));
    functions.forEach(one -> byFunction.computeIfAbsent(one, _ -> new ArrayList<>()).add(entry));
    entry.labels().stream()
        .flatMap(label -> Initials.of(Words.folded(label.text())).stream())
        .distinct()
        .forEach(one -> byInitials.computeIfAbsent(one, _ -> new ArrayList<>()).add(entry));
  }

  boolean has(Entry entry) {
    return meaningsOf.containsKey(entry.iri());
  }

  /// What serves a function that the name asked for names, in a state that it names.
  Stream<Entry> serving(Meaning meaning) {
    return meaning.functions().stream()
        .flatMap(function -> byFunction.getOrDefault(function, List.of()).stream())
        .filter(
            entry ->
                meaning.states().isEmpty()
                    || !Collections.disjoint(meaning.states(), entry.states()));
  }

  /// What may be shortened to the name asked for.
  Stream<Entry> shortened(Asked asked) {
    return asked.initialism().stream()
        .flatMap(initials -> byInitials.getOrDefault(initials, List.of()).stream());
  }

  /// The nearness of `entry` by its letters, made better or worse by what its names mean.
  Nearness byMeaning(Entry entry, Asked asked, Nearness byLetters) {
    var meaning = asked.meaning;
    var known = meaningsOf.getOrDefault(entry.iri(), List.of());
    var shortened = byInitials(entry, asked).filter(one -> one.score() > byLetters.score());
    if (shortened.isPresent()) {
      return shortened.get();
    }
    var best = byLetters;
    for (int i = 0; i < known.size(); i++) {
      if (meaning.isLike(known.get(i))) {
        double score = byState(entry, known.get(i), asked);
        if (score > best.score()) {
          var label = entry.labels().get(i < entry.labels().size() ? i : 0);
          var features = new ArrayList<>(byLetters.features());
          features.add(new Feature("function", 1));
          best = new Nearness(label, score, score == BY_MEANING, features);
        }
      }
    }
    double most = byLetters.isName() ? 100 : most(entry, meaning, known);
    return best.score() > most ? new Nearness(best.label(), most, false, best.features()) : best;
  }

  private static double most(Entry entry, Meaning meaning, List<Meaning> known) {
    boolean otherState =
        !meaning.states().isEmpty()
            && !entry.states().isEmpty()
            && Collections.disjoint(meaning.states(), entry.states());
    boolean otherFunction =
        !meaning.functions().isEmpty()
            && known.stream()
                .noneMatch(one -> !Collections.disjoint(one.functions(), meaning.functions()))
            && known.stream().anyMatch(one -> !one.functions().isEmpty());
    boolean otherKind =
        !meaning.functions().isEmpty()
            && known.stream().allMatch(one -> one.grade().isEmpty() != meaning.grade().isEmpty());
    return otherState || otherFunction ? STATE_DIFFERS : otherKind ? OFFICE_FOR_BODY : 100;
  }

  private static double byState(Entry entry, Meaning known, Asked asked) {
    var named = asked.meaning.states();
    if (named.isEmpty()) {
      boolean hasNone = entry.states().isEmpty() && known.states().isEmpty();
      return hasNone || !Collections.disjoint(asked.states, entry.states())
          ? BY_MEANING
          : STATE_UNSAID;
    }
    var states = known.states().isEmpty() ? List.copyOf(entry.states()) : known.states();
    return named.equals(states) ? BY_MEANING : STATE_DIFFERS;
  }

  private Optional<Nearness> byInitials(Entry entry, Asked asked) {
    var label =
        entry.labels().stream()
            .filter(
                one ->
                    Initials.of(Words.folded(one.text())).stream()
                        .anyMatch(asked.initialism()::contains))
            .findFirst();
    var states = new HashSet<>(asked.states);
    states.addAll(asked.meaning.states());
    boolean agrees = !Collections.disjoint(states, entry.states());
    return label.map(
        one ->
            new Nearness(
                one,
                agrees ? BY_INITIALS : states.isEmpty() ? INITIALS_ALONE : STATE_DIFFERS,
                false,
                List.of(new Feature("initials", 1))));
  }

  /// Whether a score says that a name is right but for the state.
  static boolean isCertain(double score) {
    return score >= STATE_UNSAID;
  }
}
