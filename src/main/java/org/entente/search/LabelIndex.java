package org.entente.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All labels of one state of the data, in memory. Marks and single misspellings are forgiven at
/// once: `ryrcoft` finds `Matthew Rycroft`.
///
/// An index never changes, and any number of threads may read it. A million entities of one label
/// each take up some 250 MB.
public final class LabelIndex {

  private static final int MOST_SKIPPED = 10_000;

  private final Entries entries;
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final Postings postings;
  private final Keys bags;
  private final Keys solids;
  private final Nearest nearest;

  LabelIndex(
      Entries entries,
      Collection<Type> types,
      Vocabulary vocabulary,
      Postings postings,
      Keys bags,
      Keys solids) {
    this.entries = entries;
    this.vocabulary = vocabulary;
    this.postings = postings;
    this.bags = bags;
    this.solids = solids;
    this.nearest = new Nearest(vocabulary, postings, entries);
    types.forEach(type -> this.types.put(type.iri(), type));
  }

  /// Indexes `entries`; `types` in the order in which they are suggested.
  public static LabelIndex of(Collection<Entry> entries, List<Type> types) {
    return new IndexBuilder().addAll(entries).build(types);
  }

  /// Each is put together when it is asked for.
  public Collection<Entry> entries() {
    return entries;
  }

  /// Those whose classes are as wanted.
  public Stream<Entry> entries(Predicate<List<String>> types) {
    return entries.like(types).mapToObj(entries::get);
  }

  /// Those that are of one of the states, serve one of the bodies or held one of the offices.
  public Stream<Entry> told(Set<String> states, Set<String> organisations, Set<String> offices) {
    return entries.told(states, organisations, offices).mapToObj(entries::get);
  }

  public Optional<Entry> entry(String iri) {
    return entries.of(iri);
  }

  public Collection<Type> types() {
    return types.values();
  }

  public Optional<Type> type(String iri) {
    return Optional.ofNullable(types.get(iri));
  }

  /// The entities that carry another's identifier, an IRI or a code.
  public Set<Entry> identified(String identifier) {
    return entries.identified(identifier);
  }

  /// In how many labels a folded word occurs.
  public int frequency(String word) {
    return postings.count(vocabulary.of(word));
  }

  /// The entities with a label of just these folded words, in any order, however divided.
  public Set<Entry> named(List<String> words, int limit) {
    if (words.isEmpty()) {
      return Set.of();
    }
    var solid = String.join("", words);
    var bag = IndexBuilder.bag(words);
    var labels = new LinkedHashSet<Integer>();
    solids.each(
        solid, label -> addIf(labels, label, limit, String.join("", words(label)).equals(solid)));
    bags.each(
        bag, label -> addIf(labels, label, limit, IndexBuilder.bag(words(label)).equals(bag)));
    return entriesOf(labels, limit);
  }

  private List<String> words(int label) {
    return Words.folded(entries.text(label));
  }

  private static void addIf(Set<Integer> labels, int label, int limit, boolean isMeant) {
    if (isMeant && labels.size() < limit) {
      labels.add(label);
    }
  }

  /// The entities whose labels share the most telling words, the nearest first; a word that no such
  /// label has stands for those one letter away, a long one for those two letters away.
  public Set<Entry> near(List<String> words, int limit) {
    var found = new LinkedHashSet<Entry>();
    nearest.to(words, limit).forEach(hit -> found.add(entries.get(hit.entry())));
    return found;
  }

  /// The entities whose names go on from `prefix`, the best first.
  ///
  /// @param type IRI of a class that they must belong to
  /// @param language that the name must be tagged with
  /// @param cursor how many to leave out
  public List<Suggestion> suggest(
      String prefix, Optional<String> type, Optional<String> language, int cursor, int limit) {
    if (cursor > MOST_SKIPPED) {
      return List.of();
    }
    var filter = new Filter(entries, type, language);
    return suggest(prefix, filter, language, cursor + limit).stream().skip(cursor).toList();
  }

  /// The entities that what was typed so far may mean, the best first, whatever the language of the
  /// name. Marks may be left away, one letter of a word may be wrong, and words may stand in any
  /// order. Quick enough to ask at each key pressed.
  ///
  /// @param type IRI of a class that they must belong to
  /// @param language of the name to be shown where several of one entity fit as well
  public List<Suggestion> suggest(
      String prefix, Optional<String> type, Optional<String> language, int limit) {
    return suggest(prefix, new Filter(entries, type, Optional.empty()), language, limit);
  }

  private List<Suggestion> suggest(
      String prefix, Filter filter, Optional<String> language, int wanted) {
    return new Completion(vocabulary, postings, entries, filter, language, prefix, wanted)
        .labels().stream()
            .map(label -> new Suggestion(entries.get(entries.entryOf(label)), entries.label(label)))
            .toList();
  }

  private Set<Entry> entriesOf(Set<Integer> labels, int limit) {
    var found = new LinkedHashSet<Entry>();
    labels.stream()
        .mapToInt(entries::entryOf)
        .distinct()
        .limit(limit)
        .forEach(entry -> found.add(entries.get(entry)));
    return found;
  }
}
