package org.entente.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.entente.search.LabelIndex;
import org.entente.search.Words;

/// Reads the names of bodies and offices by the dictionary and the names of the states.
final class Meanings {

  private final Dictionary dictionary;
  private final Phrases states = new Phrases();
  private final Phrases marked = new Phrases();
  private final Set<String> vocabulary;
  private final ToIntFunction<String> frequency;

  Meanings(Dictionary dictionary, LabelIndex index) {
    this.dictionary = dictionary;
    this.frequency = index::frequency;
    index.entries(Kinds::isState).forEach(this::addState);
    Dictionary.stateNames()
        .find(Node.ANY, SKOS.altLabel.asNode(), Node.ANY)
        .filterKeep(triple -> index.entry(triple.getSubject().getURI()).isPresent())
        .forEach(
            triple ->
                add(triple.getObject().getLiteralLexicalForm(), triple.getSubject().getURI()));
    index.entries(Kinds::isTerritory).forEach(this::addTerritory);
    this.vocabulary =
        Stream.concat(dictionary.words(), states.words()).collect(Collectors.toUnmodifiableSet());
  }

  private void addState(Entry state) {
    for (var label : state.labels()) {
      if (label.kind() != Label.Kind.HIDDEN) {
        add(label.text(), state.iri());
      }
    }
  }

  /// `American` means the United States before American Samoa.
  private void addTerritory(Entry territory) {
    for (var label : territory.labels()) {
      if (label.kind() != Label.Kind.HIDDEN && states(label.text()).isEmpty()) {
        add(label.text(), territory.iri());
      }
    }
  }

  private void add(String name, String state) {
    var words = Words.marked(name);
    if (name.length() > 1) {
      states.add(Dictionary.telling(Words.folded(name)), state);
      marked.add(words, state);
    }
  }

  /// The states that a name, a demonym or a code stands for.
  Set<String> states(String name) {
    var exactly = marked.of(Words.marked(name));
    return exactly.isEmpty() ? states.of(Dictionary.telling(Words.folded(name))) : exactly;
  }

  /// How many words from the first on name a state.
  int stateWords(Name name) {
    return state(name.folded(), name.marked(), 0, name.hasMarks()).words();
  }

  Meaning of(String text) {
    var name = Name.of(text);
    var words = new ArrayList<String>();
    var spelt = new ArrayList<String>();
    for (int i = 0; i < name.size(); i++) {
      if (!Dictionary.telling(name.folded().subList(i, i + 1)).isEmpty()) {
        var word = corrected(name.folded().get(i));
        words.add(word);
        spelt.add(word.equals(name.folded().get(i)) ? name.marked().get(i) : word);
      }
    }
    return read(words, spelt, name.hasMarks());
  }

  /// A word that nothing is called is the one word of the vocabulary that is one letter away.
  private String corrected(String word) {
    if (word.length() < 5 || vocabulary.contains(word) || frequency.applyAsInt(word) > 0) {
      return word;
    }
    var near =
        vocabulary.stream()
            .filter(known -> Edits.mayBeNear(word, known))
            .filter(known -> Edits.between(word, known) == 1)
            .limit(2)
            .toList();
    return near.size() == 1 ? near.getFirst() : word;
  }

  private Meaning read(List<String> words, List<String> spelt, boolean hasMarks) {
    var named = new ArrayList<String>();
    var functions = new TreeSet<String>();
    var grade = new TreeSet<String>();
    var rest = new ArrayList<String>();
    var implied = Optional.<String>empty();
    for (int at = 0; at < words.size(); ) {
      var function = dictionary.function(words, at);
      var office = dictionary.grade(words, at);
      var state = state(words, spelt, at, hasMarks);
      if (office.words() > 0
          && office.words() >= Math.max(function.words(), state.words())
          && grade.isEmpty()) {
        grade.addAll(office.keys());
        at += office.words();
      } else if (state.words() > 0 && state.words() >= function.words()) {
        named.add(state.keys().iterator().next());
        at += state.words();
      } else if (function.words() > 0 && functions.isEmpty()) {
        functions.addAll(function.keys());
        implied = function.state();
        at += function.words();
      } else {
        rest(words.get(at), rest);
        at++;
      }
    }
    if (named.isEmpty()) {
      implied.ifPresent(named::add);
    }
    rest.sort(null);
    return new Meaning(named, functions, grade, rest);
  }

  private static void rest(String word, List<String> rest) {
    if (!Dictionary.isMinistry(word)) {
      rest.add(word);
    }
  }

  /// A single word with marks must be spelt as the state is: `Pháp` is France, `pháp` of `Tư pháp`
  /// is read before as part of a longer phrase.
  private Phrases.Found state(List<String> words, List<String> spelt, int at, boolean hasMarks) {
    var found = states.at(words, at);
    if (found.words() == 1 && hasMarks && words.get(at).length() < 5) {
      var exactly = marked.of(spelt.subList(at, at + 1));
      return new Phrases.Found(exactly.isEmpty() ? 0 : 1, exactly);
    }
    return found;
  }
}
