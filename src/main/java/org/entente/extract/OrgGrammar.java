package org.entente.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.extract.OrgName.Relation;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Reads the names of bodies and states in one article.
final class OrgGrammar {

  static final Set<Category> BODIES =
      EnumSet.of(
          Category.MINISTRY,
          Category.PUBLIC_BODY,
          Category.INTERNATIONAL,
          Category.PARTY_ORGAN,
          Category.FUNCTION);

  private static final Set<String> OF_EN = Set.of("of", "for", "at", "in");
  private static final Set<String> OF_FR = Set.of("du", "de", "des", "d");
  private static final Set<String> ARTICLE_FR = Set.of("la", "le", "les", "l");
  private static final Set<String> AT_VI = Set.of("tại", "ở");
  private static final Set<String> GENERIC_VI =
      Set.of(
          "cục", "vụ", "tổng", "học", "viện", "ủy", "uỷ", "ban", "văn", "trung", "sở", "công", "cơ",
          "hội", "phòng", "trường", "tổ", "quỹ", "đảng", "đài", "lực", "cảnh", "đơn", "liên", "chi",
          "đại", "tòa", "toà", "ngân", "hải", "bộ", "ubnd", "hđnd", "vp");
  private static final Set<String> STOP_VI =
      Set.of(
          "đã", "sẽ", "cùng", "cho", "chủ", "đồng", "phát", "nhấn", "khẳng", "là", "tại", "trong",
          "do", "với", "nói", "đề", "bày", "và", "vừa", "đang", "tiếp", "ký", "trao", "thay", "dẫn",
          "làm", "có", "hôm", "ngày", "sáng", "chiều", "bị", "được", "từ", "đến", "cảm");
  private static final Set<String> STOP_FR =
      Set.of(
          "a", "ont", "est", "sont", "s", "qui", "que", "avec", "par", "lors", "ainsi", "dans",
          "sur", "en", "au", "était", "pour", "se", "où", "y", "le", "il", "elle", "ce", "mais");
  private static final Set<String> LINK_EN =
      Set.of("of", "the", "and", "for", "on", "to", "'", "s");
  private static final int LONGEST = 16;

  private final Chart chart;
  private final Tokens tokens;

  OrgGrammar(Chart chart) {
    this.chart = chart;
    this.tokens = chart.tokens();
  }

  /// The body named from a token on, with its state.
  Optional<OrgName> at(int from, int limit, String language) {
    return prefixed(from, limit, language).or(() -> plain(from, limit, language, Optional.empty()));
  }

  /// The body that follows an office: also one that only its head word shows.
  Optional<OrgName> after(int from, int limit, String language) {
    return at(from, limit, language).or(() -> unlisted(from, limit, language));
  }

  /// A state, by name: in Vietnamese with "của" or "nước" before it.
  Optional<Hit> stateAt(int token, int limit) {
    return chart
        .longest(token, limit, OrgGrammar::isState)
        .filter(hit -> !hit.form().property().equals("demonym"));
  }

  Optional<Hit> demonymAt(int token, int limit) {
    return chart
        .longest(token, limit, OrgGrammar::isState)
        .filter(
            hit -> hit.form().property().equals("demonym") && !hit.form().language().equals("vi"));
  }

  private static boolean isState(Hit hit) {
    return hit.category() == Category.STATE || hit.category() == Category.TERRITORY;
  }

  /// "Russia's Ministry of …", "the Cuban Ministry of …", "the UK Home Office".
  private Optional<OrgName> prefixed(int from, int limit, String language) {
    if (!language.equals("en")) {
      return Optional.empty();
    }
    Optional<Hit> owner = stateAt(from, limit).or(() -> demonymAt(from, limit));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    int next = chart.after(owner.get());
    if (chart.is(next, "'") && chart.is(next + 1, "s")) {
      next += 2;
    }
    String state = owner.get().entry().slug();
    Optional<OrgName> found = plain(next, limit, language, Optional.of(state));
    return found.map(
        org ->
            new OrgName(
                from,
                org.to(),
                org.nameEnd(),
                org.entries(),
                org.state(),
                org.relation(),
                org.abroad(),
                org.inner()));
  }

  private Optional<OrgName> plain(int from, int limit, String language, Optional<String> owner) {
    Optional<Hit> hit = chart.longest(from, limit, OrgGrammar::isBody);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> entries = sameSpan(from, hit.get(), OrgGrammar::isBody);
    int to = chart.after(hit.get());
    Optional<String> state = owner;
    boolean generic = hit.get().entry().one("generic").isPresent();
    if (generic) {
      var split = splitPortfolio(to, limit, language);
      if (split.isPresent()) {
        entries = split.get().entries();
        to = split.get().to();
        state = state.isPresent() ? state : split.get().state();
      } else if (state.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        completed(from, overJoined(to, limit, entries), limit, language, entries, state));
  }

  /// "Bộ Nội vụ |và Di trú|", "Ministry of Justice |and Security|": more of a ministry's field.
  private int overJoined(int at, int limit, List<Entry> entries) {
    boolean ministry =
        entries.stream()
            .anyMatch(
                entry ->
                    entry.category() == Category.MINISTRY || entry.is("bodyClass", "Ministry"));
    return ministry ? overPortfolios(at, limit) : at;
  }

  /// The token after "and |Migration|" and the like.
  int overPortfolios(int from, int limit) {
    int at = from;
    while (chart.isAny(at, Set.of("and", "&", "và", "et")) && at + 1 < limit) {
      Optional<Hit> more = portfolioAt(at + 1, limit);
      boolean capital = more.isPresent() && tokens.isCapital(at + 1);
      if (!capital || chart.longest(at + 1, limit, OrgGrammar::isBody).isPresent()) {
        break;
      }
      at = chart.after(more.get());
    }
    return at;
  }

  /// "ministère vietnamien |de la Sécurité publique|": the adjective stands inside the name.
  private Optional<OrgName> splitPortfolio(int at, int limit, String language) {
    int next = at;
    Optional<Hit> demonym = demonymAt(next, limit);
    if (demonym.isPresent()) {
      next = chart.after(demonym.get());
    }
    Optional<Hit> portfolio = portfolioAt(next, limit);
    if (portfolio.isEmpty() || (language.equals("vi") && demonym.isPresent())) {
      return demonym.isPresent() && language.equals("fr")
          ? Optional.of(
              new OrgName(
                  at,
                  next,
                  next,
                  List.of(generic()),
                  demonym.map(hit -> hit.entry().slug()),
                  Relation.NONE,
                  Optional.empty(),
                  Optional.empty()))
          : Optional.empty();
    }
    int end = chart.after(portfolio.get());
    return Optional.of(
        new OrgName(
            at,
            end,
            end,
            sameSpan(next, portfolio.get(), OrgGrammar::isPortfolio),
            demonym.map(hit -> hit.entry().slug()),
            Relation.NONE,
            Optional.empty(),
            Optional.empty()));
  }

  private Entry generic() {
    return new Entry(
        "https://w3id.org/entente/lexicon/ministry",
        Category.FUNCTION,
        List.of(),
        Map.of("generic", List.of("true")));
  }

  /// What may stand between a head and its portfolio is in the portfolio's form.
  Optional<Hit> portfolioAt(int token, int limit) {
    return chart.longest(token, limit, OrgGrammar::isPortfolio);
  }

  List<Entry> sameSpan(int token, Hit hit, Predicate<Hit> wanted) {
    return chart.at(token).stream()
        .filter(other -> other.end() == hit.end() && wanted.test(other))
        .map(Hit::entry)
        .distinct()
        .toList();
  }

  static boolean isPortfolio(Hit hit) {
    return hit.category() == Category.FUNCTION && hit.form().property().equals("portfolio");
  }

  static boolean isBody(Hit hit) {
    return BODIES.contains(hit.category()) && !isPortfolio(hit);
  }

  /// Adds what follows a name: its abbreviation, the body it belongs to, its state, its seat.
  private OrgName completed(
      int from,
      int nameEnd,
      int limit,
      String language,
      List<Entry> entries,
      Optional<String> owner) {
    int at = afterAbbreviation(nameEnd, limit);
    Optional<OrgName> bracketed =
        at > nameEnd ? inBrackets(nameEnd, at, language) : Optional.empty();
    boolean international =
        entries.stream().anyMatch(entry -> entry.category() == Category.INTERNATIONAL);
    Optional<OrgName> inner =
        international ? Optional.empty() : innerAt(at, limit, language, entries);
    if (inner.isEmpty() && bracketed.isPresent()) {
      OrgName ministry = bracketed.get();
      return new OrgName(
          from,
          at,
          nameEnd,
          entries,
          owner.isPresent() ? owner : ministry.state(),
          ministry.relation(),
          Optional.empty(),
          bracketed);
    }
    if (inner.isPresent()) {
      return new OrgName(
          from,
          inner.get().to(),
          nameEnd,
          entries,
          owner.isPresent() ? owner : inner.get().state(),
          inner.get().relation(),
          Optional.empty(),
          inner);
    }
    Optional<String> state = owner;
    Relation relation = Relation.NONE;
    int end = at;
    if (state.isEmpty() && !international) {
      int possessed = afterOf(at, limit, language);
      Optional<Hit> named = stateAt(possessed, limit);
      if (named.isPresent()) {
        state = Optional.of(named.get().entry().slug());
        end = chart.after(named.get());
      } else if (language.equals("fr") && demonymAt(at, limit).isPresent()) {
        state = demonymAt(at, limit).map(hit -> hit.entry().slug());
        end = chart.after(demonymAt(at, limit).orElseThrow());
      } else {
        int relatedAt = chart.is(at, "của") ? at + 1 : at;
        Optional<Hit> meant = chart.longest(relatedAt, limit, OrgGrammar::isRelation);
        relation = meant.map(OrgGrammar::relationOf).orElse(Relation.NONE);
        end = meant.map(chart::after).orElse(at);
      }
    }
    end = afterAbbreviation(end, limit);
    Optional<String> abroad = Optional.empty();
    if (entries.stream().anyMatch(entry -> entry.one("abroad").isPresent())) {
      Optional<Hit> seat = seatAt(end, limit, language);
      if (seat.isPresent()) {
        abroad = Optional.of(seat.get().entry().slug());
        end = chart.after(seat.get());
      }
    }
    return new OrgName(from, end, nameEnd, entries, state, relation, abroad, Optional.empty());
  }

  /// "Département (C04, |ministère de la Sécurité publique|)".
  private Optional<OrgName> inBrackets(int from, int to, String language) {
    for (int at = from + 1; at < to - 1; at++) {
      Optional<Hit> ministry =
          chart.longest(
              at,
              to - 1,
              hit ->
                  isBody(hit)
                      && (hit.category() == Category.MINISTRY
                          || hit.entry().is("bodyClass", "Ministry")));
      if (ministry.isPresent()) {
        return plain(at, to - 1, language, Optional.empty());
      }
    }
    return Optional.empty();
  }

  private Optional<OrgName> innerAt(int at, int limit, String language, List<Entry> entries) {
    boolean whole =
        entries.stream()
            .anyMatch(
                entry ->
                    entry.category() == Category.MINISTRY
                        || entry.is("bodyClass", "Ministry")
                        || entry.one("abroad").isPresent());
    if (whole || at >= limit) {
      return Optional.empty();
    }
    if (language.equals("vi")) {
      int next = chart.is(at, "của") ? at + 1 : at;
      next = chart.is(next, ",") || chart.is(next, "thuộc") ? next + 1 : next;
      boolean ministry =
          chart
              .longest(next, limit, OrgGrammar::isBody)
              .filter(hit -> hit.entry().category() != Category.INTERNATIONAL)
              .isPresent();
      return ministry && !chart.is(next - 1, ",")
          ? plain(next, limit, language, Optional.empty())
          : Optional.empty();
    }
    int next = afterOf(at, limit, language);
    return next == at ? Optional.empty() : plain(next, limit, language, Optional.empty());
  }

  private Optional<Hit> seatAt(int at, int limit, String language) {
    if (language.equals("vi")) {
      return chart.isAny(at, AT_VI) ? stateAt(at + 1, limit) : Optional.empty();
    }
    if (language.equals("fr")) {
      if (!Set.of("au", "en", "aux", "à").contains(at < limit ? tokens.key(at) : "")) {
        return Optional.empty();
      }
      return stateAt(at + 1, limit).or(() -> stateAt(at + 2, limit));
    }
    if (!chart.is(at, "in") && !chart.is(at, "to")) {
      return Optional.empty();
    }
    return stateAt(chart.is(at + 1, "the") ? at + 2 : at + 1, limit);
  }

  /// The token after "của nước", "du", "de la", "of the" …, or the same token when there is
  /// nothing of it.
  int afterOf(int at, int limit, String language) {
    int next = at;
    switch (language) {
      case "vi" -> {
        next = chart.is(next, "của") ? next + 1 : next;
        next = chart.is(next, "nước") && stateAt(next, limit).isEmpty() ? next + 1 : next;
      }
      case "fr" -> {
        if (chart.isAny(next, OF_FR)) {
          next++;
          next = chart.is(next, "'") ? next + 1 : next;
          if (chart.isAny(next, ARTICLE_FR)) {
            next++;
            next = chart.is(next, "'") ? next + 1 : next;
          }
        }
      }
      default -> {
        if (chart.isAny(next, OF_EN)) {
          next++;
          next = chart.is(next, "the") ? next + 1 : next;
        }
      }
    }
    return Math.min(next, limit);
  }

  private static boolean isRelation(Hit hit) {
    return hit.category() == Category.REFERENCE
        && List.of("home", "host", "partner").contains(hit.entry().one("refersTo").orElse(""));
  }

  private static Relation relationOf(Hit hit) {
    return switch (hit.entry().one("refersTo").orElse("")) {
      case "home" -> Relation.HOME;
      case "host" -> Relation.HOST;
      case "partner" -> Relation.PARTNER;
      default -> Relation.NONE;
    };
  }

  /// The token after "(MPS)" or "(C04, …": an abbreviation in brackets.
  int afterAbbreviation(int at, int limit) {
    if (!chart.is(at, "(")) {
      return at;
    }
    for (int close = at + 1; close < Math.min(limit, at + 10); close++) {
      if (chart.is(close, ")")) {
        return close + 1;
      }
    }
    return at;
  }

  /// A body that no entry names: a head word and what belongs to it.
  private Optional<OrgName> unlisted(int from, int limit, String language) {
    Optional<OrgName> bracketed = bracketed(from, limit, language);
    if (bracketed.isPresent()) {
      return bracketed;
    }
    Optional<Hit> owner = stateAt(from, limit);
    if (owner.isPresent() && language.equals("en")) {
      return owned(owner.get(), from, limit);
    }
    if (owner.isPresent()) {
      return Optional.empty();
    }
    int to =
        switch (language) {
          case "vi" -> unlistedVietnamese(from, limit);
          case "fr" -> unlistedFrench(from, limit);
          default -> unlistedEnglish(from, limit);
        };
    return to <= from
        ? Optional.empty()
        : Optional.of(completed(from, to, limit, language, List.of(), Optional.empty()));
  }

  /// "the Czech Republic's |National Drug Headquarters|".
  private Optional<OrgName> owned(Hit owner, int from, int limit) {
    int next = chart.after(owner);
    if (!chart.is(next, "'") || !chart.is(next + 1, "s")) {
      return Optional.empty();
    }
    int to = unlistedEnglish(next + 2, limit);
    return to <= next + 2
        ? Optional.empty()
        : Optional.of(
            completed(from, to, limit, "en", List.of(), Optional.of(owner.entry().slug())));
  }

  /// "Département (C04, …": a head word whose brackets name the body.
  private Optional<OrgName> bracketed(int from, int limit, String language) {
    if (from + 2 >= limit || !tokens.isCapital(from) || !chart.is(from + 1, "(")) {
      return Optional.empty();
    }
    int close = afterAbbreviation(from + 1, limit);
    Optional<Hit> hit = chart.longest(from + 2, limit, OrgGrammar::isBody);
    return hit.filter(_ -> close > from + 1)
        .map(
            found ->
                completed(
                    from,
                    from + 1,
                    limit,
                    language,
                    sameSpan(from + 2, found, OrgGrammar::isBody),
                    Optional.empty()));
  }

  private int unlistedVietnamese(int from, int limit) {
    if (from >= limit
        || (!tokens.isCapital(from) && !chart.is(from, "đảng"))
        || !GENERIC_VI.contains(tokens.key(from))) {
      return from;
    }
    if (chart.is(from, "bộ") && (from + 1 >= limit || !tokens.isCapital(from + 1))) {
      return from;
    }
    int at = from + 1;
    boolean lowerSeen = false;
    while (at < limit && at - from < LONGEST && tokens.isWord(at) && !chart.isAny(at, STOP_VI)) {
      Optional<Hit> place = chart.longest(at, limit, Set.of(Category.PLACE));
      if (place.isPresent() && stateAt(at, limit).isEmpty()) {
        return chart.after(place.get());
      }
      if (at > from + 1 && endsName(at, limit)) {
        break;
      }
      if (tokens.isCapital(at) && at - from >= 3 && lowerSeen && nextIsCapital(at, limit)) {
        break;
      }
      lowerSeen |= !tokens.isCapital(at);
      at++;
    }
    return at - from >= 2 ? at : from;
  }

  private boolean endsName(int at, int limit) {
    return stateAt(at, limit).isPresent()
        || chart.longest(at, limit, OrgGrammar::isBody).isPresent()
        || chart.longest(at, limit, hit -> hit.category() == Category.PERSON).isPresent()
        || chart
            .longest(at, limit, hit -> hit.category() == Category.RANK)
            .filter(_ -> tokens.isCapital(at))
            .isPresent()
        || isFamilyName(at, limit);
  }

  /// A Vietnamese family name with a capital after it starts a person's name.
  private boolean isFamilyName(int at, int limit) {
    return nextIsCapital(at, limit)
        && tokens.isCapital(at)
        && chart.longest(at, limit, hit -> hit.entry().is("nameRole", "family-first")).isPresent();
  }

  private boolean nextIsCapital(int at, int limit) {
    return at + 1 < limit && tokens.isCapital(at + 1);
  }

  private int unlistedFrench(int from, int limit) {
    if (from >= limit || !tokens.isCapital(from)) {
      return from;
    }
    int at = from + 1;
    while (at < limit
        && at - from < LONGEST
        && (tokens.isWord(at) || chart.is(at, "'") || chart.is(at, "-"))
        && !chart.isAny(at, STOP_FR)) {
      if (at > from + 1 && chart.longest(at, limit, OrgGrammar::isBody).isPresent()) {
        int back = at;
        while (back > from + 1 && (isSmallFrench(back - 1) || chart.is(back - 1, "'"))) {
          back--;
        }
        return back;
      }
      at++;
    }
    return at - from >= 2 ? at : from;
  }

  private boolean isSmallFrench(int token) {
    return chart.isAny(token, OF_FR) || chart.isAny(token, ARTICLE_FR);
  }

  private int unlistedEnglish(int from, int limit) {
    if (from >= limit || !tokens.isCapital(from)) {
      return from;
    }
    int at = from + 1;
    while (at < limit
        && at - from < LONGEST
        && (tokens.isCapital(at) || chart.isAny(at, LINK_EN))) {
      at++;
    }
    while (at > from && chart.isAny(at - 1, LINK_EN)) {
      at--;
    }
    return at - from >= 2 ? at : from;
  }
}
