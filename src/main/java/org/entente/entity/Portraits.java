package org.entente.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.store.Store;

/// Makes the portraits of things. What their sections answer is kept while the data stay the same.
final class Portraits {

  /// How many rows of a section the page of a thing shows; the others have pages of their own.
  static final int IN_BRIEF = 10;

  /// Columns of things whose names say no more than the rest of their line.
  private static final Set<String> NAMELESS = Set.of("record", "act", "decision");

  private static final int KEPT_ROWS = 200_000;

  private record Question(String version, Node entity, String section, int from, boolean isBrief) {}

  private final Store store;
  private final Queries queries = new Queries();
  private final EvidenceReader evidence;
  private final Cache<Question, Answered> keptAnswers =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_ROWS)
          .<Question, Answered>weigher((_, one) -> 2 + one.answers().statements().size())
          .build();

  Portraits(Store store, KeptTexts texts) {
    this.store = store;
    this.evidence = new EvidenceReader(store, queries, texts);
  }

  /// The portrait of `entity`, which must exist.
  ///
  /// @param chosen the one section to show, from its row `from` on; all in brief if empty
  Portrait of(Node entity, Messages messages, String chosen, int from) {
    var kind = kind(entity);
    var facts = facts(entity, kind);
    var answered = sections(entity, kind, chosen, from);
    var records = new LinkedHashSet<Node>(Set.of(entity));
    answered.stream()
        .filter(one -> !one.answers().query().isCounting())
        .forEach(
            one -> one.inBrief().answers().statements().forEach(row -> records.add(row.key())));
    var found = evidence.read(records);
    var things = new LinkedHashSet<>(found.documents());
    things.add(entity);
    facts.values().forEach(things::addAll);
    answered.forEach(
        one -> one.answers().statements().forEach(row -> row.values().forEach(things::addAll)));
    var names = Names.read(store, queries, messages.language(), things);
    var values = new Values(messages, names);
    var labels = labels(entity);
    return new Portrait(
        slug(entity),
        entity.getURI(),
        kind,
        names.of(entity),
        labels.names(),
        labels.others(),
        facts.entrySet().stream()
            .map(fact -> new Fact(fact.getKey(), values.all(fact.getKey(), fact.getValue())))
            .toList(),
        answered.stream()
            .map(one -> section(entity, one.inBrief(), values, found, messages))
            .toList(),
        chosen.isEmpty()
            ? new Pictures(
                    entity, answered.stream().map(Answered::answers).toList(), values, messages)
                .drawn()
            : List.of(),
        found.of(entity, values, messages),
        origins(entity),
        chosen);
  }

  /// The kind of `entity`, as the default graph says.
  Kind kind(Node entity) {
    var types = new ArrayList<Node>();
    store
        .select(queries.single("types"), about(entity))
        .forEachRemaining(row -> types.add(row.get("type")));
    return Kind.of(types);
  }

  private record Answered(Answers answers, int from, long total, boolean isBrief) {

    Answered inBrief() {
      return isBrief && !answers.query().isCounting()
          ? new Answered(answers.first(IN_BRIEF), from, total, true)
          : this;
    }
  }

  private Map<String, List<Node>> facts(Node entity, Kind kind) {
    if (kind.facts().isEmpty()) {
      return Map.of();
    }
    var query = queries.section(kind.facts());
    return Answers.facts(query, store.select(query.rows(0, Section.ON_A_PAGE), about(entity)));
  }

  private List<Answered> sections(Node entity, Kind kind, String chosen, int from) {
    return kind.sections().stream()
        .filter(name -> chosen.isEmpty() || chosen.equals(name))
        .map(name -> answered(entity, queries.section(name), chosen.isEmpty() ? 0 : from, chosen))
        .filter(one -> one.total() > 0)
        .toList();
  }

  /// What a section answers is the same in every language.
  private Answered answered(Node entity, SectionQuery query, int from, String chosen) {
    var version = store.version();
    if (version.isEmpty()) {
      return ask(entity, query, from, chosen);
    }
    var key = new Question(version.get(), entity, query.name(), from, chosen.isEmpty());
    return keptAnswers.get(key, _ -> ask(entity, query, from, chosen));
  }

  private Answered ask(Node entity, SectionQuery query, int from, String chosen) {
    boolean isBrief = chosen.isEmpty() && !Pictures.isDrawn(query.name());
    int size = isBrief ? IN_BRIEF : Section.ON_A_PAGE;
    var rows = store.select(query.rows(from, size), about(entity));
    var answers = Answers.of(query, rows);
    int found = answers.statements().size();
    boolean isAll = from == 0 && found < size;
    long total = isAll ? found : Math.max(count(entity, query), found);
    return new Answered(answers, from, total, chosen.isEmpty());
  }

  private long count(Node entity, SectionQuery query) {
    if (!query.isPaged()) {
      return 0;
    }
    var rows = store.select(query.count(), about(entity));
    return rows.hasNext() ? ((Number) rows.next().get("count").getLiteralValue()).longValue() : 0;
  }

  private Section section(
      Node entity,
      Answered answered,
      Values values,
      EvidenceReader.Found found,
      Messages messages) {
    var query = answered.answers().query();
    var variables = query.variables();
    int first = NAMELESS.contains(variables.getFirst()) ? 1 : 0;
    var rows = new ArrayList<Row>();
    for (var statement : answered.answers().statements()) {
      var cells = new ArrayList<List<Value>>();
      for (int at = first; at < variables.size(); at++) {
        cells.add(values.all(variables.get(at), statement.values().get(at)));
      }
      var basis =
          query.isCounting()
              ? Optional.<Evidence>empty()
              : found.of(statement.key(), values, messages);
      var page = Optional.of(statement.key()).filter(_ -> first > 0).map(values::link);
      var slug = isOurs(statement.key()) ? slug(statement.key()) : "";
      rows.add(new Row(slug, cells, basis, page));
    }
    return new Section(
        query.name(),
        variables.subList(first, variables.size()),
        rows,
        answered.from(),
        answered.total(),
        answered.isBrief(),
        editor(query, entity, messages));
  }

  private static String editor(SectionQuery query, Node entity, Messages messages) {
    return "/sparql?lang="
        + messages.language().tag()
        + "&query="
        + URLEncoder.encode(query.asked(entity), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record Labels(List<Name> names, List<Name> others) {}

  private Labels labels(Node entity) {
    var names = new LinkedHashSet<Name>();
    var others = new LinkedHashSet<Name>();
    store
        .select(queries.single("labels"), about(entity))
        .forEachRemaining(
            row -> {
              var label = row.get("label");
              var name = new Name(label.getLiteralLexicalForm(), label.getLiteralLanguage(), false);
              if (row.get("isOther").getLiteralLexicalForm().equals("true")) {
                others.add(name);
              } else {
                names.add(name);
              }
            });
    var known = names.stream().map(Name::text).collect(Collectors.toCollection(HashSet::new));
    return new Labels(
        List.copyOf(names), others.stream().filter(name -> known.add(name.text())).toList());
  }

  private Set<Origin> origins(Node entity) {
    var origins = new TreeSet<Origin>();
    store
        .select(queries.single("origins"), about(entity))
        .forEachRemaining(row -> origins.add(Origin.of(row.get("graph"))));
    // What follows from the rest says nothing of its own.
    if (origins.size() > 1) {
      origins.remove(Origin.INFERRED);
    }
    return origins;
  }

  private static boolean isOurs(Node thing) {
    return thing.isURI()
        && (thing.getURI().startsWith(Namespaces.ID)
            || thing.getURI().startsWith(Namespaces.SCHEME));
  }

  static String slug(Node entity) {
    var iri = entity.getURI();
    return iri.startsWith(Namespaces.ID)
        ? iri.substring(Namespaces.ID.length())
        : iri.substring(Namespaces.SCHEME.length());
  }

  private static Map<String, Node> about(Node entity) {
    return Map.of(SectionQuery.ENTITY, entity);
  }
}
