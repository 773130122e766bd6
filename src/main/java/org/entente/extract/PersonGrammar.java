package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Reads persons with their titles: ranks, honorifics and offices before the name,
/// appositions after it.
final class PersonGrammar {

  private static final Set<String> LINKS =
      Set.of(
          "kiêm",
          "đồng",
          "thời",
          "là",
          "người",
          "cũng",
          "hiện",
          "also",
          "currently",
          "who",
          "is",
          "également",
          "par",
          "ailleurs",
          "the",
          "le",
          "la",
          "l",
          "'",
          "son",
          "sa",
          "đương",
          "nhiệm",
          "sang",
          "cum",
          "concurrently",
          "et",
          "as",
          "a",
          "an");
  private static final Set<String> AND = Set.of("và", "and", "et", "kiêm", "&");
  private static final int LONGEST_COMPLEMENT = 10;
  private static final Set<String> VERBS =
      Set.of(
          "a",
          "ont",
          "est",
          "sont",
          "s",
          "se",
          "qui",
          "que",
          "était",
          "sera",
          "avait",
          "has",
          "have",
          "had",
          "was",
          "were",
          "is",
          "are",
          "said",
          "will",
          "who",
          "that",
          "and",
          "et",
          "met",
          "told",
          "by",
          "par",
          "avec",
          "with",
          "received",
          "reçu",
          "signed",
          "on",
          "lors");
  private static final Set<String> ARTICLES_FR = Set.of("le", "la", "l", "les");

  private final Chart chart;
  private final Tokens tokens;
  private final OrgGrammar orgs;
  private final OfficeGrammar offices;
  private final NameGrammar names;

  PersonGrammar(Chart chart, OrgGrammar orgs, OfficeGrammar offices, NameGrammar names) {
    this.chart = chart;
    this.tokens = chart.tokens();
    this.orgs = orgs;
    this.offices = offices;
    this.names = names;
  }

  /// The titles before a name, read so far.
  private record Before(
      int to,
      List<OfficeTitle> offices,
      List<Hit> ranks,
      Optional<Hit> honorific,
      boolean counterpart,
      Optional<String> state) {}

  /// The person whose titles or name start at a token.
  Optional<Styled> at(int from, int limit, Sentence sentence) {
    String language = sentence.segment().language();
    Optional<Before> before = before(from, limit, language, true);
    int nameAt = before.map(Before::to).orElse(from);
    if (before.isEmpty() && !tokens.isCapital(from)) {
      return Optional.empty();
    }
    int comma = overComplement(before, nameAt, limit, language);
    if (opensApposition(before, comma, limit, language)) {
      nameAt = comma + 1;
    }
    int nameTo = names.end(nameAt, limit, language);
    if (nameTo <= nameAt) {
      return Optional.empty();
    }
    var held = new ArrayList<OfficeTitle>();
    var ranks = new ArrayList<Hit>();
    before.ifPresent(
        found -> {
          held.addAll(found.offices());
          ranks.addAll(found.ranks());
        });
    int to = after(nameTo, limit, language, held, ranks);
    return Optional.of(
        new Styled(
            from,
            to,
            nameAt,
            nameTo,
            List.copyOf(held),
            List.copyOf(ranks),
            before.flatMap(Before::honorific),
            before.map(Before::counterpart).orElse(false),
            before.flatMap(Before::state),
            sentence));
  }

  private boolean appositionAfter(Optional<Before> before, int at, int limit, String language) {
    return opensApposition(before, overComplement(before, at, limit, language), limit, language);
  }

  /// The comma after "procureur général |près la Cour de cassation|": words that belong to a title
  /// and that no entry knows; the same token when a verb comes first.
  private int overComplement(Optional<Before> before, int from, int limit, String language) {
    boolean office = before.filter(found -> !found.offices().isEmpty()).isPresent();
    if (!office || language.equals("vi") || startsName(from, limit, language)) {
      return from;
    }
    int at = from;
    while (at < limit
        && at - from < LONGEST_COMPLEMENT
        && (tokens.isWord(at) || chart.is(at, "'") || chart.is(at, "-"))
        && !chart.isAny(at, VERBS)) {
      at++;
    }
    return chart.is(at, ",") ? at : from;
  }

  /// "le ministre britannique de l'Intérieur, |James Cleverly|".
  private boolean opensApposition(Optional<Before> before, int at, int limit, String language) {
    return !language.equals("vi")
        && chart.is(at, ",")
        && before.filter(found -> found.counterpart() || !found.offices().isEmpty()).isPresent()
        && names.end(at + 1, limit, language) >= at + 3
        && !isTitleAt(at + 1, limit, language);
  }

  /// The office that a bare title names: "Bộ trưởng", "le ministre".
  Optional<OfficeTitle> title(int from, int limit, String language) {
    return offices.at(from, limit, language);
  }

  private Optional<Before> before(int from, int limit, String language, boolean commas) {
    int at = from;
    var held = new ArrayList<OfficeTitle>();
    var ranks = new ArrayList<Hit>();
    Optional<Hit> honorific = Optional.empty();
    Optional<String> state = Optional.empty();
    boolean counterpart = false;
    while (at < limit) {
      int start = at;
      Optional<Hit> rank = rankAt(at, limit);
      Optional<Hit> reference = counterpartAt(at, limit);
      Optional<Hit> address = honorificAt(at, limit);
      Optional<OfficeTitle> office = offices.at(at, limit, language);
      if (office.isPresent()
          && address.filter(hit -> chart.after(hit) >= office.get().to()).isEmpty()) {
        held.add(office.get());
        at = office.get().to();
      } else if (rank.isPresent()) {
        ranks.add(rank.get());
        at = chart.after(rank.get());
      } else if (reference.isPresent()) {
        counterpart = true;
        at = chart.after(reference.get());
        Optional<Hit> whose = orgs.stateAt(at, limit);
        whose = whose.isPresent() ? whose : orgs.demonymAt(at, limit);
        if (whose.isPresent()) {
          state = Optional.of(whose.get().entry().slug());
          at = chart.after(whose.get());
        }
      } else if (address.isPresent()) {
        honorific = address;
        at = chart.after(address.get());
      } else {
        Optional<Hit> people = orgs.demonymAt(at, limit);
        if (people.isPresent() && opensTitle(chart.after(people.get()), limit)) {
          state = Optional.of(people.get().entry().slug());
          at = chart.after(people.get());
        }
      }
      if (at == start) {
        break;
      }
      at = !commas && chart.is(at, ",") ? at : overLinks(at, limit, language);
    }
    boolean any = !held.isEmpty() || !ranks.isEmpty() || honorific.isPresent() || counterpart;
    return any
        ? Optional.of(
            new Before(at, List.copyOf(held), List.copyOf(ranks), honorific, counterpart, state))
        : Optional.empty();
  }

  private boolean opensTitle(int at, int limit) {
    return rankAt(at, limit).isPresent() || counterpartAt(at, limit).isPresent();
  }

  /// Over ", " or "kiêm" when another title follows; otherwise stays.
  private int overLinks(int at, int limit, String language) {
    int next = chart.is(at, ",") ? at + 1 : at;
    while (next < limit
        && next - at < 4
        && chart.isAny(next, LINKS)
        && !isTitleAt(next, limit, language)) {
      next++;
    }
    return next > at && isTitleAt(next, limit, language) ? next : at;
  }

  private boolean isTitleAt(int at, int limit, String language) {
    return rankAt(at, limit).isPresent()
        || honorificAt(at, limit).isPresent()
        || counterpartAt(at, limit).isPresent()
        || offices.at(at, limit, language).isPresent();
  }

  /// Reads ", Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an": appositions that no name follows.
  private int after(int from, int limit, String language, List<OfficeTitle> held, List<Hit> ranks) {
    int at = overBrackets(from, limit);
    while (at < limit) {
      boolean comma = chart.is(at, ",");
      boolean and = held.size() + ranks.size() > 0 && chart.isAny(at, AND);
      if (!comma && !and) {
        if (at == from && language.equals("en") && chart.is(at, "of")) {
          return ofBody(at, limit, held);
        }
        break;
      }
      int next = at + 1;
      if (comma && chart.isAny(next, AND)) {
        next++;
      }
      next = overArticles(next, limit, language);
      Optional<Hit> rank = rankAt(next, limit);
      if (rank.isPresent()
          && !startsName(chart.after(rank.get()), limit, language)
          && !isTitleAt(chart.after(rank.get()), limit, language)) {
        ranks.add(rank.get());
        at = chart.after(rank.get());
        continue;
      }
      Optional<OfficeTitle> office = offices.at(next, limit, language);
      boolean more = and || (comma && chart.isAny(at + 1, AND));
      if (office.isEmpty() || styles(next, limit, language, and, more)) {
        break;
      }
      held.add(office.get());
      at = overBrackets(office.get().to(), limit);
    }
    return at;
  }

  /// Whether the titles from here on belong to a name after them.
  private boolean styles(int at, int limit, String language, boolean commas, boolean more) {
    Optional<Before> before = before(at, limit, language, commas);
    return before
        .filter(
            found ->
                startsName(found.to(), limit, language)
                    || (more && appositionAfter(before, found.to(), limit, language)))
        .isPresent();
  }

  /// "Prosecutor General Moon Moo-il |of the Supreme Prosecutors' Office|".
  private int ofBody(int at, int limit, List<OfficeTitle> held) {
    Optional<OrgName> body = orgs.at(orgs.afterOf(at, limit, "en"), limit, "en");
    if (body.isEmpty() || held.isEmpty() || held.getLast().body().isPresent()) {
      return at;
    }
    OfficeTitle last = held.removeLast();
    held.add(
        new OfficeTitle(
            last.from(),
            last.to(),
            last.office(),
            last.former(),
            last.portfolios(),
            body,
            last.state(),
            last.abroad()));
    return body.get().to();
  }

  private int overArticles(int from, int limit, String language) {
    int at = from;
    while (at < limit
        && at - from < 5
        && (chart.isAny(at, LINKS) || (language.equals("fr") && chart.isAny(at, ARTICLES_FR)))
        && offices.at(at, limit, language).isEmpty()) {
      at++;
    }
    return at;
  }

  /// Whether a name starts here: then a title before it belongs to that name.
  private boolean startsName(int at, int limit, String language) {
    return names.end(at, limit, language) > at && tokens.isCapital(at);
  }

  private int overBrackets(int at, int limit) {
    if (!chart.is(at, "(")) {
      return at;
    }
    for (int close = at + 1; close < Math.min(limit, at + 8); close++) {
      if (chart.is(close, ")")) {
        return close + 1;
      }
    }
    return at;
  }

  private Optional<Hit> rankAt(int at, int limit) {
    return chart.longest(at, limit, hit -> hit.category() == Category.RANK);
  }

  private Optional<Hit> honorificAt(int at, int limit) {
    return chart.longest(
        at,
        limit,
        hit -> hit.category() == Category.HONORIFIC && hit.entry().one("qualifier").isEmpty());
  }

  private Optional<Hit> counterpartAt(int at, int limit) {
    return chart.longest(
        at,
        limit,
        hit -> hit.category() == Category.REFERENCE && hit.entry().is("refersTo", "counterpart"));
  }
}
