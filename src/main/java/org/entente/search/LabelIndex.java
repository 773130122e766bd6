package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// All labels of one state of the data, in memory. Marks and single misspellings are forgiven at
/// once: `ryrcoft` finds `Matthew Rycroft`.
public final class LabelIndex {

  private static final int MOST_SKIPPED = 10_000;
  private static final Sort BEST_THEN_LINKED =
      new Sort(
          SortField.FIELD_SCORE, new SortField(LabelDocuments.LINKS, SortField.Type.LONG, true));

  private final Map<String, Entry> entries;
  private final List<Entry> ordered;
  private final Map<String, Type> types;
  private final Map<String, Set<Entry>> byIdentifier;
  private final IndexReader reader;
  private final IndexSearcher searcher;

  private LabelIndex(List<Entry> ordered, List<Type> types, DirectoryReader reader) {
    this.ordered = ordered;
    this.entries = new LinkedHashMap<>();
    this.byIdentifier = new HashMap<>();
    for (var entry : ordered) {
      entries.put(entry.iri(), entry);
      for (var identifier : entry.identifiers()) {
        byIdentifier.computeIfAbsent(identifier, _ -> new LinkedHashSet<>()).add(entry);
      }
    }
    this.types = new LinkedHashMap<>();
    types.forEach(type -> this.types.put(type.iri(), type));
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// Indexes `entries`; `types` in the order in which they are suggested.
  public static LabelIndex of(Collection<Entry> entries, List<Type> types) {
    var ordered = List.copyOf(entries);
    return new LabelIndex(ordered, types, LabelDocuments.index(ordered));
  }

  public Collection<Entry> entries() {
    return ordered;
  }

  public Optional<Entry> entry(String iri) {
    return Optional.ofNullable(entries.get(iri));
  }

  public Collection<Type> types() {
    return types.values();
  }

  public Optional<Type> type(String iri) {
    return Optional.ofNullable(types.get(iri));
  }

  /// The entities that carry another's identifier, an IRI or a code.
  public Set<Entry> identified(String identifier) {
    return byIdentifier.getOrDefault(identifier, Set.of());
  }

  /// In how many labels a folded word occurs.
  public int frequency(String word) {
    try {
      return reader.docFreq(new Term(LabelDocuments.WORD, word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The entities with a label of just these folded words, in any order, however divided.
  public Set<Entry> named(List<String> words, int limit) {
    if (words.isEmpty()) {
      return Set.of();
    }
    var query =
        new BooleanQuery.Builder()
            .add(term(LabelDocuments.BAG, LabelDocuments.bag(words)), Occur.SHOULD)
            .add(term(LabelDocuments.SOLID, String.join("", words)), Occur.SHOULD)
            .build();
    return entriesOf(query, limit);
  }

  /// The entities whose labels share the most telling words, the nearest first; an unknown word
  /// stands for those one letter away, a long one for those two letters away.
  public Set<Entry> near(List<String> words, int limit) {
    var query = new BooleanQuery.Builder();
    for (var word : new LinkedHashSet<>(words)) {
      query.add(new TermQuery(new Term(LabelDocuments.WORD, word)), Occur.SHOULD);
      if (frequency(word) == 0 && word.length() > 3) {
        query.add(new BoostQuery(fuzzy(word), 0.7f), Occur.SHOULD);
      }
    }
    return entriesOf(query.build(), limit);
  }

  /// The entities whose names go on from `prefix`, the best first.
  ///
  /// @param type IRI of a class that they must belong to
  /// @param language that the name must be tagged with
  /// @param cursor how many to leave out
  public List<Suggestion> suggest(
      String prefix, Optional<String> type, Optional<String> language, int cursor, int limit) {
    var words = Words.folded(prefix);
    if (words.isEmpty() || cursor > MOST_SKIPPED) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    query.add(beginningWith(words), Occur.MUST);
    type.ifPresent(iri -> query.add(term(LabelDocuments.TYPE, iri), Occur.FILTER));
    language.ifPresent(tag -> query.add(term(LabelDocuments.LANGUAGE, tag), Occur.FILTER));
    var found = new LinkedHashMap<String, Suggestion>();
    for (var hit : hits(query.build(), 6 * (cursor + limit) + 20)) {
      found.putIfAbsent(hit.entry().iri(), hit);
    }
    return found.values().stream().skip(cursor).limit(limit).toList();
  }

  private Query beginningWith(List<String> words) {
    var whole = String.join(" ", words);
    var every = new BooleanQuery.Builder();
    for (var word : words.subList(0, words.size() - 1)) {
      every.add(orNear(word, new TermQuery(new Term(LabelDocuments.WORD, word))), Occur.MUST);
    }
    var last = words.getLast();
    every.add(orNear(last, new PrefixQuery(new Term(LabelDocuments.WORD, last))), Occur.MUST);
    return new BooleanQuery.Builder()
        .add(boosted(new TermQuery(new Term(LabelDocuments.KEY, whole)), 8), Occur.SHOULD)
        .add(boosted(new PrefixQuery(new Term(LabelDocuments.KEY, whole)), 4), Occur.SHOULD)
        .add(every.build(), Occur.SHOULD)
        .build();
  }

  private Query orNear(String word, Query exactly) {
    var either = new BooleanQuery.Builder().add(boosted(exactly, 1), Occur.SHOULD);
    if (word.length() > 3) {
      either.add(boosted(fuzzy(word), 0.3f), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query fuzzy(String word) {
    return new FuzzyQuery(
        new Term(LabelDocuments.WORD, word), word.length() < 8 ? 1 : 2, 0, 32, true);
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }

  private static Query term(String field, String value) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
  }

  private Set<Entry> entriesOf(Query query, int limit) {
    var found = new LinkedHashSet<Entry>();
    for (var hit : hits(query, limit)) {
      found.add(hit.entry());
    }
    return found;
  }

  private List<Suggestion> hits(Query query, int limit) {
    try {
      TopDocs top = searcher.search(query, Math.max(1, limit), BEST_THEN_LINKED);
      return LabelDocuments.read(reader, top, ordered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
