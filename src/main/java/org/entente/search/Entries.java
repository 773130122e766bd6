package org.entente.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Entries in columns, put together when asked for: a million take up some 150 MB.
final class Entries extends AbstractList<Entry> implements RandomAccess {

  /// Values that many entries share, each kept once.
  private static final class Shared<T> {
    private final List<T> values = new ArrayList<>();
    private Map<T, Integer> known = new HashMap<>();
    private final Ints of = new Ints();

    void add(T value) {
      int number =
          known.computeIfAbsent(
              value,
              fresh -> {
                values.add(fresh);
                return values.size() - 1;
              });
      of.add(number);
    }

    T get(int at) {
      return values.get(of.get(at));
    }

    void freeze() {
      known = Map.of();
    }

    /// For each value, whether it is wanted.
    boolean[] matching(Predicate<T> isWanted) {
      var wanted = new boolean[values.size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = isWanted.test(values.get(i));
      }
      return wanted;
    }
  }

  private final Texts iris = new Texts();
  private final Shared<List<String>> types = new Shared<>();
  private final Shared<Set<String>> states = new Shared<>();
  private final Shared<Set<String>> organisations = new Shared<>();
  private final Shared<List<Tenure>> tenures = new Shared<>();
  private final Ints links = new Ints();
  private final Texts identifiers = new Texts();
  private final Ints identifierEnds = new Ints();
  private final Ints identified = new Ints();
  private final Texts texts = new Texts();
  private final Shared<String> languages = new Shared<>();
  private final Shared<Label.Kind> kinds = new Shared<>();
  private final Ints labelEnds = new Ints();
  private final Ints labelled = new Ints();
  private final Keys byIri = new Keys();
  private final Keys byIdentifier = new Keys();

  @Override
  public boolean add(Entry entry) {
    int number = links.size();
    iris.add(entry.iri());
    byIri.add(entry.iri(), number);
    types.add(entry.types());
    states.add(entry.states());
    organisations.add(entry.organisations());
    tenures.add(entry.tenures());
    links.add(entry.links());
    for (var identifier : entry.identifiers()) {
      byIdentifier.add(identifier, identifiers.add(identifier));
      identified.add(number);
    }
    identifierEnds.add(identifiers.size());
    for (var label : entry.labels()) {
      texts.add(label.text());
      languages.add(label.language());
      kinds.add(label.kind());
      labelled.add(number);
    }
    labelEnds.add(texts.size());
    return true;
  }

  /// No more are added.
  Entries freeze() {
    List.of(types, states, organisations, tenures, languages, kinds).forEach(Shared::freeze);
    byIri.freeze();
    byIdentifier.freeze();
    return this;
  }

  @Override
  public int size() {
    return links.size();
  }

  @Override
  public Entry get(int entry) {
    var labels = new ArrayList<Label>();
    for (int at = start(labelEnds, entry); at < labelEnds.get(entry); at++) {
      labels.add(label(at));
    }
    var others = new LinkedHashSet<String>();
    for (int at = start(identifierEnds, entry); at < identifierEnds.get(entry); at++) {
      others.add(identifiers.get(at));
    }
    return new Entry(
        iris.get(entry),
        types.get(entry),
        labels,
        states.get(entry),
        organisations.get(entry),
        tenures.get(entry),
        others,
        links.get(entry));
  }

  private static int start(Ints ends, int entry) {
    return entry == 0 ? 0 : ends.get(entry - 1);
  }

  Optional<Entry> of(String iri) {
    var found = new Ints();
    byIri.each(
        iri,
        number -> {
          if (iris.get(number).equals(iri)) {
            found.add(number);
          }
        });
    return found.size() == 0 ? Optional.empty() : Optional.of(get(found.get(0)));
  }

  Set<Entry> identified(String identifier) {
    var found = new LinkedHashSet<Entry>();
    byIdentifier.each(
        identifier,
        number -> {
          if (identifiers.get(number).equals(identifier)) {
            found.add(get(identified.get(number)));
          }
        });
    return found;
  }

  /// Those whose classes, states, organisations or tenures are as wanted, looked up in the columns.
  IntStream like(Predicate<List<String>> typing) {
    var wanted = types.matching(typing);
    return IntStream.range(0, size()).filter(entry -> wanted[types.of.get(entry)]);
  }

  /// Those that any of the values speaks for.
  IntStream told(Set<String> ofStates, Set<String> ofOrganisations, Set<String> inOffices) {
    var byState = states.matching(some -> !Collections.disjoint(some, ofStates));
    var byBody = organisations.matching(some -> !Collections.disjoint(some, ofOrganisations));
    var byOffice =
        tenures.matching(some -> some.stream().anyMatch(one -> inOffices.contains(one.office())));
    return IntStream.range(0, size())
        .filter(
            entry ->
                byState[states.of.get(entry)]
                    || byBody[organisations.of.get(entry)]
                    || byOffice[tenures.of.get(entry)]);
  }

  int labels() {
    return texts.size();
  }

  Label label(int label) {
    return new Label(texts.get(label), languages.get(label), kinds.get(label));
  }

  String text(int label) {
    return texts.get(label);
  }

  String language(int label) {
    return languages.get(label);
  }

  int entryOf(int label) {
    return labelled.get(label);
  }

  int links(int entry) {
    return links.get(entry);
  }

  /// The sets of classes that there are.
  List<List<String>> typings() {
    return types.values;
  }

  /// Which of them an entry has.
  int typing(int entry) {
    return types.of.get(entry);
  }
}
