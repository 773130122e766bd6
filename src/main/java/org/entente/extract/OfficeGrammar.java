package org.entente.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Reads titles of office: "Bộ trưởng Bộ Nội vụ Cuba", "ministre français de l'Intérieur", "Russian
/// First Deputy Minister".
final class OfficeGrammar {

  private static final Set<String> ABOUT_VI = Set.of("về", "phụ");
  private static final Set<String> ADJECTIVES_FR =
      Set.of("publique", "civile", "nationale", "intérieure", "territoriale", "sociale", "locale");
  private static final Set<String> OF_FR = Set.of("du", "de", "des", "d");
  private static final Set<String> STOP_FR = Set.of("et", "a", "est", "avec", "qui", "en", "sur");
  private static final Set<String> TO_EN = Set.of("to", "in");
  private static final Set<String> IN_FR = Set.of("au", "en", "aux", "à", "auprès");

  private final Chart chart;
  private final Tokens tokens;
  private final OrgGrammar orgs;
  private final Optional<Entry> deputyMinister;

  OfficeGrammar(Chart chart, OrgGrammar orgs, Optional<Entry> deputyMinister) {
    this.deputyMinister = deputyMinister;
    this.chart = chart;
    this.tokens = chart.tokens();
    this.orgs = orgs;
  }

  Optional<OfficeTitle> at(int from, int limit, String language) {
    return switch (language) {
      case "en" -> english(from, limit);
      default -> headFirst(from, from, limit, language, Optional.empty(), false);
    };
  }

  /// "the Vietnamese Deputy Minister", "Russia's Interior Minister", "MPS Deputy Minister".
  private Optional<OfficeTitle> english(int from, int limit) {
    int at = chart.is(from, "the") ? from + 1 : from;
    boolean former = false;
    Optional<String> state = Optional.empty();
    Optional<OrgName> body = Optional.empty();
    List<Entry> portfolios = List.of();
    for (int step = 0; step < 4 && at < limit; step++) {
      Optional<Hit> head = officeAt(at, limit);
      if (head.isPresent()) {
        break;
      }
      if (chart.is(at, "former") || chart.is(at, "then")) {
        former |= chart.is(at, "former");
        at++;
        continue;
      }
      Optional<OfficeTitle> split = deputy(from, at, limit, state, former);
      if (split.isPresent()) {
        return split;
      }
      Optional<Hit> owner = orgs.stateAt(at, limit);
      if (owner.isEmpty()) {
        owner = orgs.demonymAt(at, limit);
      }
      Optional<Hit> portfolio = orgs.portfolioAt(at, limit);
      Optional<Hit> name = chart.longest(at, limit, OrgGrammar::isBody);
      if (portfolio.isPresent()
          && officeAt(chart.after(portfolio.get()), limit).isPresent()
          && name.filter(hit -> hit.length() > portfolio.get().length()).isEmpty()) {
        portfolios = orgs.sameSpan(at, portfolio.get(), OrgGrammar::isPortfolio);
        at = chart.after(portfolio.get());
      } else if (owner.isPresent()) {
        state = Optional.of(owner.get().entry().slug());
        at = chart.after(owner.get());
        if (chart.is(at, "'") && chart.is(at + 1, "s")) {
          at += 2;
        }
      } else if (name.isPresent()) {
        body = orgs.at(at, limit, "en");
        at = body.map(OrgName::to).orElse(limit);
        // "National Police chief": the office's own first word ends the body's name.
        at = officeAt(at, limit).isEmpty() && officeAt(at - 1, limit).isPresent() ? at - 1 : at;
        at = chart.is(at, "'") && chart.is(at + 1, "s") ? at + 2 : at;
      } else {
        return Optional.empty();
      }
    }
    Optional<OfficeTitle> title = headFirst(from, at, limit, "en", state, former);
    if (title.isEmpty()) {
      return title;
    }
    OfficeTitle found = title.get();
    return Optional.of(
        new OfficeTitle(
            found.from(),
            found.to(),
            found.office(),
            found.former(),
            found.portfolios().isEmpty() ? portfolios : found.portfolios(),
            found.body().isPresent() ? found.body() : body,
            found.state(),
            found.abroad()));
  }

  /// "Deputy |Public Security| Minister": the title around its portfolio.
  private Optional<OfficeTitle> deputy(
      int from, int at, int limit, Optional<String> state, boolean former) {
    if (deputyMinister.isEmpty() || !chart.isAny(at, Set.of("deputy", "vice"))) {
      return Optional.empty();
    }
    Optional<Hit> portfolio = orgs.portfolioAt(at + 1, limit);
    Optional<Hit> minister =
        portfolio
            .flatMap(hit -> officeAt(chart.after(hit), limit))
            .filter(OfficeGrammar::isMinister);
    return minister.map(
        hit ->
            new OfficeTitle(
                from,
                chart.after(hit),
                deputyMinister.get(),
                former,
                orgs.sameSpan(at + 1, portfolio.orElseThrow(), OrgGrammar::isPortfolio),
                Optional.empty(),
                state,
                Optional.empty()));
  }

  private static boolean isMinister(Hit office) {
    return office.entry().is("grade", "minister");
  }

  /// The head word first, then what it is head of.
  private Optional<OfficeTitle> headFirst(
      int from,
      int headAt,
      int limit,
      String language,
      Optional<String> owner,
      boolean formerBefore) {
    int at = headAt;
    boolean former = formerBefore;
    Optional<Hit> qualifier = qualifierAt(at, limit);
    if (qualifier.isPresent()) {
      former |= qualifier.get().entry().is("qualifier", "former");
      at = chart.after(qualifier.get());
      at = chart.is(at, "-") ? at + 1 : at;
    }
    Optional<Hit> head = officeAt(at, limit);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Entry office = head.get().entry();
    at = chart.after(head.get());
    Optional<String> state = owner;
    if (language.equals("fr") && state.isEmpty()) {
      Optional<Hit> demonym = orgs.demonymAt(at, limit);
      if (demonym.isPresent()) {
        state = Optional.of(demonym.get().entry().slug());
        at = chart.after(demonym.get());
      }
    }
    List<Entry> portfolios = List.of();
    Optional<OrgName> body = Optional.empty();
    int ofAt = of(at, limit, language);
    Optional<Hit> portfolio = portfolioAfter(at, limit, language);
    boolean takesBody =
        !List.of("abroad", "politburo", "party-central-committee", "state", "nothing")
            .contains(office.one("takes").orElse("state"));
    boolean minister = !office.is("takes", "body") || !language.equals("vi");
    if (minister && portfolio.isPresent() && hasNoLongerBody(portfolio.get(), ofAt, limit)) {
      portfolios =
          orgs.sameSpan(
              tokens.from(portfolio.get().start()), portfolio.get(), OrgGrammar::isPortfolio);
      at = orgs.overPortfolios(chart.after(portfolio.get()), limit);
      at = overMore(at, limit, language);
      int commaAt = chart.is(at, ",") ? at + 1 : at;
      if (language.equals("vi")
          && commaAt > at
          && chart.longest(commaAt, limit, OrgGrammar::isBody).isPresent()) {
        body = orgs.at(commaAt, limit, language);
      }
    } else if (takesBody) {
      body = bodyInside(at, limit, language);
      body = body.isPresent() ? body : bodyAfter(at, ofAt, limit, language, office);
      at = body.map(OrgName::to).orElse(at);
    }
    if (List.of("politburo", "party-central-committee").contains(office.one("takes").orElse(""))) {
      Optional<OrgName> party =
          orgs.at(orgs.afterOf(at, limit, language), limit, language)
              .filter(org -> org.entries().stream().anyMatch(OfficeGrammar::isParty));
      state = state.isPresent() ? state : party.flatMap(Standing::stateOf);
      at = party.map(OrgName::to).orElse(at);
    }
    at = body.isPresent() ? at : orgs.afterAbbreviation(at, at > headAt + 1 ? limit : at);
    if (state.isEmpty() && body.flatMap(OrgName::state).isEmpty()) {
      int possessed = orgs.afterOf(at, limit, language);
      Optional<Hit> named = orgs.stateAt(possessed, limit);
      if (named.isPresent()
          && (!office.is("takes", "abroad") || !toward(at, possessed, language))) {
        state = Optional.of(named.get().entry().slug());
        at = chart.after(named.get());
      } else if (language.equals("fr") && orgs.demonymAt(at, limit).isPresent()) {
        Hit demonym = orgs.demonymAt(at, limit).orElseThrow();
        state = Optional.of(demonym.entry().slug());
        at = chart.after(demonym);
      }
    }
    Optional<String> abroad = Optional.empty();
    if (office.is("takes", "abroad")) {
      Optional<Hit> seat = seatAt(at, limit, language);
      abroad = seat.map(hit -> hit.entry().slug());
      at = seat.map(chart::after).orElse(at);
    }
    return Optional.of(new OfficeTitle(from, at, office, former, portfolios, body, state, abroad));
  }

  private static boolean isParty(Entry entry) {
    return entry.category() == Category.PARTY_ORGAN || entry.is("bodyClass", "PartyOrgan");
  }

  /// "de l'Intérieur|, des Collectivités locales et de l'Aménagement du territoire|".
  private int overMore(int from, int limit, String language) {
    if (!language.equals("fr")) {
      return from;
    }
    int at = from;
    while (at < limit && chart.isAny(at, ADJECTIVES_FR)) {
      at++;
    }
    while (at + 2 < limit
        && (chart.is(at, ",") || chart.is(at, "et"))
        && chart.isAny(at + 1, OF_FR)
        && officeAt(at + 1, limit).isEmpty()) {
      int next = orgs.afterOf(at + 1, limit, language);
      int start = next;
      while (next < limit
          && next - start < 6
          && tokens.isWord(next)
          && !chart.isAny(next, STOP_FR)) {
        next++;
      }
      if (next == start || !tokens.isCapital(start)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /// "Chánh |Văn phòng Interpol Việt Nam|": the head word ends in the body's first words.
  private Optional<OrgName> bodyInside(int to, int limit, String language) {
    for (int at = to - 2; at < to && at >= 0; at++) {
      boolean over =
          chart
              .longest(at, limit, OrgGrammar::isBody)
              .filter(hit -> chart.after(hit) > to)
              .isPresent();
      if (over && officeAt(at, limit).isEmpty()) {
        return orgs.at(at, limit, language);
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> officeAt(int at, int limit) {
    Optional<Hit> office = chart.longest(at, limit, hit -> hit.category() == Category.OFFICE);
    // "Đại sứ quán" is a body, "Bộ trưởng" an office though "Bộ" is a body.
    return office.filter(
        found ->
            chart
                .longest(at, limit, OrgGrammar::isBody)
                .filter(body -> body.end() > found.end())
                .isEmpty());
  }

  private Optional<Hit> qualifierAt(int at, int limit) {
    return chart.longest(
        at,
        limit,
        hit -> hit.category() == Category.HONORIFIC && hit.entry().one("qualifier").isPresent());
  }

  private int of(int at, int limit, String language) {
    return language.equals("vi")
        ? (chart.isAny(at, ABOUT_VI) ? at + (chart.is(at, "phụ") ? 2 : 1) : at)
        : orgs.afterOf(at, limit, language);
  }

  private Optional<Hit> portfolioAfter(int at, int limit, String language) {
    return switch (language) {
      case "vi" -> orgs.portfolioAt(of(at, limit, language), limit);
      default -> orgs.portfolioAt(at, limit);
    };
  }

  /// "Minister of |Foreign Affairs|" but "Director of |Public Security Hospital|".
  private boolean hasNoLongerBody(Hit portfolio, int bodyAt, int limit) {
    return chart
        .longest(bodyAt, limit, OrgGrammar::isBody)
        .filter(body -> body.end() > portfolio.end())
        .isEmpty();
  }

  private Optional<OrgName> bodyAfter(int at, int ofAt, int limit, String language, Entry office) {
    boolean generic = office.is("takes", "body");
    if (language.equals("vi")) {
      int start = chart.is(at, "của") ? at + 1 : at;
      Optional<OrgName> direct =
          generic ? orgs.after(start, limit, language) : orgs.at(start, limit, language);
      if (direct.isPresent()) {
        return direct;
      }
      if (!chart.is(at, ",")) {
        return generic ? bodyAfterRegion(at, limit) : direct;
      }
      return chart.longest(at + 1, limit, OrgGrammar::isBody).isPresent()
          ? orgs.at(at + 1, limit, language)
          : Optional.empty();
    }
    if (ofAt == at) {
      return chart.is(at, ",") && !generic
          ? orgs.at(at + 1, limit, language).filter(org -> !isFollowedByOffice(org, limit))
          : Optional.empty();
    }
    Optional<OrgName> found =
        generic ? orgs.after(ofAt, limit, language) : orgs.at(ofAt, limit, language);
    return found.isPresent() || !language.equals("en") ? found : bodyBeyond(ofAt, limit);
  }

  /// "Giám đốc khu vực châu Á của |Cơ quan …|".
  private Optional<OrgName> bodyAfterRegion(int from, int limit) {
    int at = from;
    while (at < limit && at - from < 8 && tokens.isWord(at) && !chart.is(at, "của")) {
      at++;
    }
    boolean owned = at > from && chart.is(at, "của");
    return owned && chart.longest(at + 1, limit, OrgGrammar::isBody).isPresent()
        ? orgs.at(at + 1, limit, "vi")
        : Optional.empty();
  }

  /// "Director General of Operations at |the UK's National Crime Agency|".
  private Optional<OrgName> bodyBeyond(int from, int limit) {
    int at = from;
    while (at < limit && at - from < 5 && (tokens.isCapital(at) || chart.is(at, "and"))) {
      at++;
    }
    if (at == from || !chart.isAny(at, Set.of("at", "of", "in", "for"))) {
      return Optional.empty();
    }
    return orgs.at(orgs.afterOf(at, limit, "en"), limit, "en");
  }

  private boolean isFollowedByOffice(OrgName org, int limit) {
    return officeAt(org.to(), limit).isPresent();
  }

  private boolean toward(int at, int possessed, String language) {
    return language.equals("en") && possessed > at && chart.isAny(at, TO_EN);
  }

  private Optional<Hit> seatAt(int at, int limit, String language) {
    int next = at;
    switch (language) {
      case "vi" -> {
        if (!chart.is(at, "tại") && !chart.is(at, "ở")) {
          return Optional.empty();
        }
        next = at + 1;
      }
      case "fr" -> {
        if (!chart.isAny(at, IN_FR)) {
          return Optional.empty();
        }
        next = orgs.afterOf(at + 1, limit, language);
      }
      default -> {
        if (!chart.isAny(at, TO_EN)) {
          return Optional.empty();
        }
        next = chart.is(at + 1, "the") ? at + 2 : at + 1;
      }
    }
    return orgs.stateAt(next, limit);
  }
}
