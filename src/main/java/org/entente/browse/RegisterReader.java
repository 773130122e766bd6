package org.entente.browse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.entente.entity.Kind;
import org.entente.entity.Listed;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.search.Words;
import org.entente.store.Store;

/// Reads the register from the default graph of a store.
final class RegisterReader {

  /// What is listed and searched for; acts and other statements show on the pages of these.
  static final List<Kind> KINDS =
      Stream.of(Kind.values())
          .filter(
              kind ->
                  switch (kind) {
                    case ACT, SCHEME, CONCEPT, ORGANIZATION, OTHER -> false;
                    default -> true;
                  })
          .toList();

  private static final int NEVER = Integer.MIN_VALUE;
  private static final int AT_ONCE = 5_000;

  /// Longer texts are found by their beginnings.
  private static final int MOST_WORDS = 2_000;

  private final Store store;
  private final Map<Node, Integer> rows = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Pairs countries = new Pairs();
  private final Pairs domains = new Pairs();
  private final Pairs years = new Pairs();
  private final Map<String, Integer> states = new LinkedHashMap<>();
  private final Map<String, Integer> topics = new LinkedHashMap<>();
  private int[] weights = new int[0];
  private int[] days = new int[0];

  RegisterReader(Store store) {
    this.store = store;
  }

  Register read() {
    KINDS.forEach(this::members);
    weights = new int[nodes.size()];
    days = new int[nodes.size()];
    Arrays.fill(days, NEVER);
    each("countries", "value", this::country);
    each("domains", "value", this::domain);
    each("dates", "date", this::date);
    each("weights", "entity", (row, _) -> weights[row]++);
    for (int row = 0; row < nodes.size(); row++) {
      if (isPolity(row)) {
        country(row, nodes.get(row));
      }
    }
    return ordered();
  }

  private void members(Kind kind) {
    var query = QueryFactory.create(Resources.text("org/entente/browse/members.rq"));
    store
        .select(query, Map.of("type", kind.type()))
        .forEachRemaining(
            row -> {
              var entity = row.get("entity");
              if (isOurs(entity) && rows.putIfAbsent(entity, nodes.size()) == null) {
                nodes.add(entity);
                kinds.add(kind);
              }
            });
  }

  private static boolean isOurs(Node entity) {
    return entity.getURI().startsWith(Namespaces.ID)
        || entity.getURI().startsWith(Namespaces.SCHEME);
  }

  private void each(String file, String variable, BiConsumer<Integer, Node> fact) {
    var query = QueryFactory.create(Resources.text("org/entente/browse/" + file + ".rq"));
    store
        .select(query, Map.of())
        .forEachRemaining(
            binding -> {
              var row = rows.get(binding.get("entity"));
              if (row != null) {
                fact.accept(row, binding.get(variable));
              }
            });
  }

  private void country(int row, Node value) {
    var state = rows.get(value);
    if (state != null && isPolity(state)) {
      countries.add(row, states.computeIfAbsent(slug(value.getURI()), _ -> states.size()));
      if (state != row) {
        weights[state]++;
      }
    }
  }

  private boolean isPolity(int row) {
    return kinds.get(row) == Kind.STATE || kinds.get(row) == Kind.TERRITORY;
  }

  private void domain(int row, Node value) {
    if (value.isURI()) {
      domains.add(row, topics.computeIfAbsent(slug(value.getURI()), _ -> topics.size()));
    }
  }

  private void date(int row, Node date) {
    Day.earliest(date.getLiteralLexicalForm())
        .ifPresent(
            day -> {
              years.add(row, day.getYear());
              int number = (int) day.toEpochDay();
              // What has several dates is as recent as the last of them.
              days[row] = days[row] == NEVER ? number : Math.max(days[row], number);
            });
  }

  /// The last part of an IRI.
  static String slug(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private Register ordered() {
    var order =
        IntStream.range(0, nodes.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer row) -> kinds.get(row))
                    .thenComparing(row -> -weights[row])
                    .thenComparing(row -> nodes.get(row).getURI()))
            .mapToInt(Integer::intValue)
            .toArray();
    var sortedKinds = Arrays.stream(order).mapToObj(kinds::get).toList();
    var iris = new Iris(Arrays.stream(order).mapToObj(row -> nodes.get(row).getURI()).toList());
    var names = new String[order.length];
    var texts = texts(order, names);
    return new Register(
        new Register.Columns(
            iris,
            sortedKinds,
            ranges(sortedKinds),
            Arrays.stream(order).map(row -> days[row]).toArray(),
            ranks(names),
            countries.of(order),
            domains.of(order),
            years.of(order),
            List.copyOf(states.keySet()),
            List.copyOf(topics.keySet())),
        texts);
  }

  private static Map<Kind, Register.Range> ranges(List<Kind> sorted) {
    var ranges = new EnumMap<Kind, Register.Range>(Kind.class);
    for (int row = 0; row < sorted.size(); row++) {
      int from = row;
      int to = row + 1;
      ranges.merge(
          sorted.get(row),
          new Register.Range(from, to),
          (known, _) -> new Register.Range(known.from(), to));
    }
    return ranges;
  }

  private static int[] ranks(String[] names) {
    var sorted =
        IntStream.range(0, names.length)
            .boxed()
            .sorted(Comparator.comparing((Integer row) -> names[row]))
            .toList();
    var ranks = new int[names.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[sorted.get(rank)] = rank;
    }
    return ranks;
  }

  /// Indexes the words of all rows, some at a time; `names` is filled with what to sort them by.
  private TextIndex texts(int[] order, String[] names) {
    var query = new Listed(Resources.text("org/entente/browse/texts.rq"), "entity");
    try {
      var index = new TextIndex.Builder();
      for (int from = 0; from < order.length; from += AT_ONCE) {
        int to = Math.min(from + AT_ONCE, order.length);
        var some = Arrays.stream(order, from, to).mapToObj(nodes::get).toList();
        var read = new HashMap<Node, Spelling>();
        store
            .select(query.about(some), Map.of())
            .forEachRemaining(
                row ->
                    read.computeIfAbsent(row.get("entity"), _ -> new Spelling())
                        .add(row.get("text"), row.get("isName")));
        for (int i = from; i < to; i++) {
          var spelling = read.getOrDefault(some.get(i - from), new Spelling());
          index.add(cut(spelling.names), cut(spelling.texts));
          names[i] = spelling.first.isEmpty() ? "\uffff" : spelling.first;
        }
      }
      return index.built();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cut(List<String> words) {
    return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
  }

  /// The words of one entity.
  private static final class Spelling {

    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private String first = "";

    void add(Node text, Node isName) {
      if (!text.isLiteral()) {
        return;
      }
      var words = Words.folded(text.getLiteralLexicalForm());
      boolean named = isName.getLiteralLexicalForm().equals("true");
      (named ? names : texts).addAll(words);
      var language = text.getLiteralLanguage();
      if (first.isEmpty() || (language.equals("en") && named)) {
        first = String.join(" ", words);
      }
    }
  }
}
