package org.entente.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.ActorMention.Use;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tokens;

/// Walks over the sentences of an article and finds everything that names or refers to an actor.
final class Scan {

  private static final Set<Category> OTHER = EnumSet.of(Category.PLACE, Category.NOT_A_NAME);
  private static final Set<String> PRONOUNS = Set.of("pronoun-he", "pronoun-she");
  private static final Set<String> SIDE_WORDS = Set.of("side", "delegation");

  private static final String DEPUTY_MINISTER =
      "https://w3id.org/entente/lexicon/office-deputy-minister";

  private final Chart chart;
  private final Tokens tokens;
  private final OrgGrammar orgs;
  private final PersonGrammar persons;

  Scan(Chart chart, Lexicon lexicon) {
    this.chart = chart;
    this.tokens = chart.tokens();
    this.orgs = new OrgGrammar(chart);
    this.persons =
        new PersonGrammar(
            chart,
            orgs,
            new OfficeGrammar(chart, orgs, lexicon.entry(DEPUTY_MINISTER)),
            new NameGrammar(chart));
  }

  List<Raw> all() {
    var found = new ArrayList<Raw>();
    for (Sentence sentence : chart.doc().sentences()) {
      int limit = tokens.from(sentence.span().end());
      int at = tokens.from(sentence.span().start());
      while (at < limit) {
        Optional<Raw> raw = at(at, limit, sentence);
        raw.ifPresent(found::add);
        at = raw.map(Raw::to).orElse(afterOther(at, limit));
      }
    }
    return found;
  }

  /// Over a place or a phrase that is no name; else to the next token.
  private int afterOther(int at, int limit) {
    return Math.max(at + 1, chart.longest(at, limit, OTHER).map(chart::after).orElse(at));
  }

  private Optional<Raw> at(int at, int limit, Sentence sentence) {
    if (!chart.isActor(at) && !tokens.isCapital(at)) {
      return Optional.empty();
    }
    String language = sentence.segment().language();
    Optional<Raw> side = side(at, limit, sentence);
    if (side.isPresent()) {
      return side;
    }
    Optional<Styled> person = persons.at(at, limit, sentence).filter(this::mayBeSomebody);
    Optional<Raw> group = group(at, limit, sentence, person);
    if (group.isPresent()) {
      return group;
    }
    if (person.isPresent()) {
      return person.map(Raw.Named::new);
    }
    Optional<OfficeTitle> title = persons.title(at, limit, language);
    Optional<OrgName> org = orgs.at(at, limit, language);
    if (title.isPresent() && org.filter(name -> name.to() > title.get().to()).isEmpty()) {
      return title.map(office -> new Raw.Title(office, sentence));
    }
    if (org.isPresent()) {
      return org.map(name -> new Raw.Org(name, sentence));
    }
    return country(at, limit, sentence).or(() -> pronoun(at, limit, sentence));
  }

  /// A titled name, or a name of at least two words; the rest is told later by who is known.
  private boolean mayBeSomebody(Styled person) {
    return person.isTitled() || person.nameTo() > person.nameFrom();
  }

  /// "phía Bỉ", "la partie japonaise", "the RoK side", "phía bạn".
  private Optional<Raw> side(int at, int limit, Sentence sentence) {
    Optional<Hit> word = reference(at, limit, "side");
    if (word.isPresent()) {
      int next = chart.after(word.get());
      Optional<Hit> state = state(next, limit);
      if (state.isPresent()) {
        return Optional.of(
            new Raw.Country(
                at, chart.after(state.get()), state.get().entry().slug(), Use.SIDE, sentence));
      }
    }
    if (sentence.segment().language().equals("en")) {
      Optional<Hit> state = state(at, limit);
      if (state.isPresent()) {
        int next = chart.after(state.get());
        next = chart.is(next, "'") && chart.is(next + 1, "s") ? next + 2 : next;
        if (chart.isAny(next, SIDE_WORDS) && !isNameAfter(next + 1, limit)) {
          return Optional.of(
              new Raw.Country(at, next + 1, state.get().entry().slug(), Use.SIDE, sentence));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isNameAfter(int at, int limit) {
    return at < limit && tokens.isCapital(at);
  }

  private Optional<Hit> state(int at, int limit) {
    Optional<Hit> named = orgs.stateAt(at, limit);
    return named.isPresent() ? named : orgs.demonymAt(at, limit);
  }

  private Optional<Raw> group(int at, int limit, Sentence sentence, Optional<Styled> person) {
    Optional<Hit> hit =
        chart.longest(
            at,
            limit,
            found ->
                found.category() == Category.REFERENCE
                    && Set.of("group", "host", "partner", "counterpart")
                        .contains(found.entry().one("refersTo").orElse("")));
    return hit.filter(found -> person.filter(one -> one.to() > chart.after(found)).isEmpty())
        .map(found -> new Raw.Reference(at, chart.after(found), found, Optional.empty(), sentence));
  }

  private Optional<Raw> country(int at, int limit, Sentence sentence) {
    String language = sentence.segment().language();
    Optional<Hit> named = orgs.stateAt(at, limit);
    if (named.isPresent()) {
      boolean opens =
          tokens.start(at) == sentence.span().start() && chart.after(named.get()) == at + 1;
      boolean word = language.equals("vi") && opens && !isSubject(at + 1, limit);
      return word
          ? Optional.empty()
          : named.map(
              hit -> new Raw.Country(at, chart.after(hit), hit.entry().slug(), Use.NAME, sentence));
    }
    return orgs.demonymAt(at, limit)
        .or(() -> pair(at, limit))
        .map(
            hit ->
                new Raw.Country(at, chart.after(hit), hit.entry().slug(), Use.DEMONYM, sentence));
  }

  /// "Anh" opens many sentences as a pronoun: it is the country before a verb, a dash or "và".
  private boolean isSubject(int at, int limit) {
    return at < limit
        && (chart.isAny(at, Set.of("và", "-", ",", "là", "đã", "sẽ", "cam", "cũng", "luôn", "đang"))
            || tokens.surface(at - 1).length() > 4);
  }

  /// "Việt - Nhật": a syllable for a state, next to a dash and another.
  private Optional<Hit> pair(int at, int limit) {
    Optional<Hit> hit =
        chart.longest(
            at,
            limit,
            found ->
                found.category() == Category.STATE
                    && found.form().property().equals("demonym")
                    && found.form().language().equals("vi"));
    return hit.filter(found -> isPaired(at, chart.after(found), limit));
  }

  private boolean isPaired(int at, int after, int limit) {
    boolean before = at > 1 && chart.is(at - 1, "-") && isStateBefore(at - 1);
    boolean next =
        chart.is(after, "-") && chart.longest(after + 1, limit, Set.of(Category.STATE)).isPresent();
    return before || next;
  }

  private boolean isStateBefore(int dash) {
    return chart.at(dash - 1).stream().anyMatch(hit -> hit.category() == Category.STATE);
  }

  private Optional<Raw> pronoun(int at, int limit, Sentence sentence) {
    return chart
        .longest(
            at,
            limit,
            hit ->
                hit.category() == Category.REFERENCE
                    && PRONOUNS.contains(hit.entry().one("refersTo").orElse("")))
        .map(hit -> new Raw.Reference(at, chart.after(hit), hit, Optional.empty(), sentence));
  }

  private Optional<Hit> reference(int at, int limit, String refersTo) {
    return chart.longest(
        at,
        limit,
        hit -> hit.category() == Category.REFERENCE && hit.entry().is("refersTo", refersTo));
  }
}
