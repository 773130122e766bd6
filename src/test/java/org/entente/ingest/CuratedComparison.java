package org.entente.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Compares what was extracted from a document with what a person stated about it, kind by kind.
/// Actors are told apart by their IRI; encounters and agreements too where they have one in
/// common, else by what they have in common; what is said is paired where the passages overlap.
final class CuratedComparison {

  private static final double SAME_WORDS = 0.5;
  private static final List<Node> ITEMS =
      List.of(Terms.PLEDGE, Terms.JOINT_UNDERTAKING, Terms.PROPOSAL);

  private final String document;
  private final Told curated;
  private final Told extracted;
  private final SortedSet<Difference> differences = new TreeSet<>();

  private CuratedComparison(String document, Graph curated, Graph extracted) {
    this.document = document;
    this.curated = new Told(curated);
    this.extracted = new Told(extracted);
  }

  static SortedSet<Difference> of(String document, Graph curated, Graph extracted) {
    var comparison = new CuratedComparison(document, curated, extracted);
    comparison.actors();
    comparison.encounters();
    comparison.agreements();
    comparison.items();
    comparison.claims();
    comparison.otherActs();
    return comparison.differences;
  }

  private record Pair(Node curated, Node extracted) {}

  private void actors() {
    each("person", CuratedComparison::persons);
    each("office", told -> held(told, " as ", Terms.HAS_TENURE, Terms.IN_OFFICE));
    each("rank", told -> held(told, " with ", Terms.HAS_RANK_HOLDING, Terms.RANK));
    each("mentioned state or body", CuratedComparison::mentioned);
    each("seat of an office", CuratedComparison::seats);
  }

  private static Set<String> persons(Told told) {
    return slugs(told.all(Terms.PERSON));
  }

  private static Set<String> held(Told told, String between, Node... path) {
    return told.all(Terms.PERSON).stream()
        .flatMap(
            person ->
                told.values(person, path).stream()
                    .map(value -> Told.slug(person) + between + value))
        .collect(Collectors.toSet());
  }

  private static Set<String> mentioned(Told told) {
    var mentioned =
        told.all(Terms.SOURCE_DOCUMENT).stream()
            .flatMap(document -> told.values(document, Terms.MENTIONS).stream())
            .collect(Collectors.toSet());
    mentioned.removeAll(persons(told));
    return mentioned;
  }

  private static Set<String> seats(Told told) {
    return told.all(Terms.OFFICE).stream()
        .flatMap(
            office ->
                told.values(office, Terms.POST_IN).stream()
                    .map(body -> Told.slug(office) + " in " + body))
        .collect(Collectors.toSet());
  }

  private void encounters() {
    for (var pair :
        paired(
            "encounter",
            List.of(Terms.ENCOUNTER),
            this::likeEncounters,
            (_, node) -> Told.slug(node))) {
      var name = Told.slug(pair.curated());
      differ("encounter", name, "name", pair, (told, one) -> Set.of(Told.slug(one)));
      differ("encounter", name, "kind", pair, path(Terms.ENCOUNTER_KIND));
      differ("encounter", name, "date", pair, path(Terms.TEMPORAL_EXTENT));
      differ("encounter", name, "place", pair, path(Terms.AT_LOCATION));
      differ("encounter", name, "part of", pair, path(Terms.SUPER_EVENT));
      differ("encounter", name, "edition", pair, path(Terms.EDITION_OF));
      differ("encounter", name, "participants", pair, CuratedComparison::participants);
    }
  }

  private static Set<String> participants(Told told, Node encounter) {
    return told.nodes(encounter, Terms.HAS_PARTICIPATION).stream()
        .flatMap(
            participation ->
                told.values(participation, Terms.AGENT).stream()
                    .map(agent -> agent + " " + told.values(participation, Terms.HAD_ROLE)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A name in common, else the kind, the day and those who met.
  private double likeEncounters(Node one, Node other) {
    if (one.equals(other)) {
      return 100;
    }
    var shared = new HashSet<>(curated.values(one, Terms.HAS_PARTICIPATION, Terms.AGENT));
    shared.retainAll(extracted.values(other, Terms.HAS_PARTICIPATION, Terms.AGENT));
    boolean sameKind = agree(one, other, Terms.ENCOUNTER_KIND);
    boolean sameDay = agree(one, other, Terms.TEMPORAL_EXTENT, Terms.EDTF);
    int likeness = (sameKind ? 2 : 0) + (sameDay ? 1 : 0) + shared.size();
    return likeness >= 3 ? likeness : 0;
  }

  private boolean agree(Node one, Node other, Node... path) {
    return curated.values(one, path).equals(extracted.values(other, path));
  }

  private void agreements() {
    for (var pair :
        paired(
            "agreement",
            List.of(Terms.AGREEMENT),
            this::likeAgreements,
            (_, node) -> Told.slug(node))) {
      var name = Told.slug(pair.curated());
      differ("agreement", name, "name", pair, (told, one) -> Set.of(Told.slug(one)));
      differ("agreement", name, "kind", pair, path(Terms.AGREEMENT_KIND));
      differ("agreement", name, "parties", pair, path(Terms.PARTY));
      differ("agreement", name, "topics", pair, Told::topics);
      differ("agreement", name, "phases", pair, CuratedComparison::phases);
      differ("agreement", name, "supplements", pair, path(Terms.SUPPLEMENTS));
      differ("agreement", name, "signatories", pair, path(Terms.SIGNATORY));
      differ("agreement", name, "signed at", pair, path(Terms.SIGNED_AT));
    }
  }

  private static Set<String> phases(Told told, Node agreement) {
    return told.nodes(agreement, Terms.HAS_PHASE).stream()
        .map(
            phase ->
                Stream.concat(
                        told.values(phase, Terms.PHASE_STATE).stream(),
                        told.values(phase, Terms.TEMPORAL_EXTENT).stream())
                    .collect(Collectors.joining(" on ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private double likeAgreements(Node one, Node other) {
    return one.equals(other) ? 100 : overlap(one, other) >= 0.2 ? overlap(one, other) : 0;
  }

  private void items() {
    for (var pair : paired("item", ITEMS, this::likeWords, CuratedComparison::said)) {
      var name = said(curated, pair.curated());
      differ("item", name, "kind", pair, CuratedComparison::kind);
      differ("item", name, "debtors", pair, path(Terms.DEBTOR));
      differ("item", name, "creditors", pair, path(Terms.CREDITOR));
      differ("item", name, "beneficiaries", pair, path(Terms.BENEFICIARY));
      differ("item", name, "topics", pair, Told::topics);
      differ("item", name, "agreements", pair, path(Terms.CONCERNS_AGREEMENT));
      differ("item", name, "status", pair, path(Terms.ITEM_STATUS));
      differ("act", name, "force", pair, (told, item) -> ofActs(told, item, Terms.FORCE));
    }
  }

  private void claims() {
    for (var pair :
        paired("claim", List.of(Terms.CLAIM), this::likeWords, CuratedComparison::said)) {
      var name = said(curated, pair.curated());
      differ("claim", name, "speakers", pair, (told, claim) -> ofActs(told, claim, Terms.SPEAKER));
      differ("act", name, "force", pair, (told, claim) -> ofActs(told, claim, Terms.FORCE));
    }
  }

  /// Acts that express neither an item nor a claim: thanks, invitations, signatures.
  private void otherActs() {
    each("act", CuratedComparison::bareActs);
  }

  private static Set<String> bareActs(Told told) {
    var said =
        Stream.concat(ITEMS.stream(), Stream.of(Terms.CLAIM))
            .flatMap(type -> told.all(type).stream())
            .collect(Collectors.toSet());
    return told.all(Terms.COMMUNICATIVE_ACT).stream()
        .filter(act -> told.nodes(act, Terms.EXPRESSES).stream().noneMatch(said::contains))
        .map(
            act ->
                told.values(act, Terms.FORCE)
                    + " by "
                    + told.values(act, Terms.SPEAKER)
                    + at(told, act))
        .collect(Collectors.toSet());
  }

  private double likeWords(Node one, Node other) {
    double overlap = overlap(one, other);
    return overlap >= SAME_WORDS ? overlap : 0;
  }

  private double overlap(Node one, Node other) {
    return curated.passages(one).stream()
        .flatMapToDouble(
            passage -> extracted.passages(other).stream().mapToDouble(passage::overlap))
        .max()
        .orElse(0);
  }

  private static Set<String> ofActs(Told told, Node expressed, Node property) {
    return told.pointingAt(Terms.EXPRESSES, expressed).stream()
        .flatMap(act -> told.values(act, property).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kind(Told told, Node item) {
    return ITEMS.stream()
        .filter(type -> told.graph().contains(item, Terms.TYPE, type))
        .map(Told::slug)
        .collect(Collectors.toSet());
  }

  /// `undertaking 1928–2035`.
  private static String said(Told told, Node said) {
    var slug = Told.slug(said).replaceFirst("-\\d+(-\\d+)?$", "");
    return slug.substring(slug.lastIndexOf('-') + 1) + at(told, said);
  }

  private static String at(Told told, Node record) {
    return told.passages(record).stream().findFirst().map(passage -> " " + passage).orElse("");
  }

  private static BiFunction<Told, Node, Set<String>> path(Node... path) {
    return (told, node) -> told.values(node, path);
  }

  private void differ(
      String kind,
      String name,
      String aspect,
      Pair pair,
      BiFunction<Told, Node, Set<String>> values) {
    var ours = values.apply(curated, pair.curated());
    var theirs = values.apply(extracted, pair.extracted());
    if (!ours.equals(theirs)) {
      add(kind, name + ": " + aspect + sides(ours, theirs));
    }
  }

  /// Only what is not on both sides.
  private static String sides(Set<String> curated, Set<String> extracted) {
    var one = new TreeSet<>(curated);
    one.removeAll(extracted);
    var other = new TreeSet<>(extracted);
    other.removeAll(curated);
    return side(" only curated ", one)
        + (one.isEmpty() || other.isEmpty() ? "" : ";")
        + side(" only extracted ", other);
  }

  private static String side(String which, Set<String> values) {
    return values.isEmpty() ? "" : which + String.join(", ", values);
  }

  private void each(String kind, Function<Told, Set<String>> values) {
    var ours = values.apply(curated);
    var theirs = values.apply(extracted);
    ours.stream()
        .filter(value -> !theirs.contains(value))
        .forEach(value -> add(kind, "only curated: " + value));
    theirs.stream()
        .filter(value -> !ours.contains(value))
        .forEach(value -> add(kind, "only extracted: " + value));
  }

  private static Set<String> slugs(List<Node> nodes) {
    return nodes.stream().map(Told::slug).collect(Collectors.toSet());
  }

  /// One-to-one pairs, the likest first; what finds no partner is a difference.
  private List<Pair> paired(
      String kind,
      List<Node> types,
      ToDoubleBiFunction<Node, Node> likeness,
      BiFunction<Told, Node, String> name) {
    record Candidate(Pair pair, double likeness) {}
    var ours =
        types.stream()
            .flatMap(type -> curated.all(type).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    var theirs =
        types.stream()
            .flatMap(type -> extracted.all(type).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    var pairs = new ArrayList<Pair>();
    ours.stream()
        .flatMap(
            one ->
                theirs.stream()
                    .map(other -> new Pair(one, other))
                    .map(
                        pair ->
                            new Candidate(
                                pair, likeness.applyAsDouble(pair.curated(), pair.extracted()))))
        .filter(candidate -> candidate.likeness() > 0)
        .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
        .toList()
        .forEach(
            candidate -> {
              if (ours.contains(candidate.pair().curated())
                  && theirs.contains(candidate.pair().extracted())) {
                ours.remove(candidate.pair().curated());
                theirs.remove(candidate.pair().extracted());
                pairs.add(candidate.pair());
              }
            });
    ours.forEach(one -> add(kind, "only curated: " + name.apply(curated, one)));
    theirs.forEach(one -> add(kind, "only extracted: " + name.apply(extracted, one)));
    return pairs;
  }

  private void add(String kind, String what) {
    differences.add(new Difference(document, kind, what));
  }
}
