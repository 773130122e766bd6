package org.entente.extract;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Statement.DateFound;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Reads dates out of sentences: a walk over tokens, no regular expressions. A missing year comes
/// from the publication date; where that is unknown, it stays unknown.
final class DateReader {

  private static final String STATED = "basis-stated";
  private static final String COMBINED = "basis-combined";
  private static final Set<String> DAY_WORDS =
      Set.of(
          "ngày",
          "sáng",
          "chiều",
          "tối",
          "trưa",
          "hôm",
          "đêm",
          "le",
          "du",
          "au",
          "les",
          "on",
          "dès",
          "jusqu'au",
          "from",
          "qua",
          "nay",
          "the",
          "vào",
          "từ",
          "(",
          "mùng",
          "cuối",
          "đầu");
  private static final Set<String> YEAR_WORDS =
      Set.of(
          "năm", "en", "de", "in", "of", "since", "from", "depuis", "by", "d'ici", "until", "d",
          "l'année", "année", "during", "to", "à", "giai", "đoạn", "early", "late", "mid");
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

  /// Words that count from the day told last, by their first word.
  private static final Map<String, List<Reckoned>> RECKONED =
      Map.ofEntries(
          Map.entry("hôm", List.of(new Reckoned("hôm sau", 1))),
          Map.entry("một", List.of(new Reckoned("một ngày sau", 1))),
          Map.entry("ngày", List.of(new Reckoned("ngày kế tiếp", 1))),
          Map.entry("cùng", List.of(new Reckoned("cùng ngày", 0))),
          Map.entry("lendemain", List.of(new Reckoned("lendemain", 1))),
          Map.entry("veille", List.of(new Reckoned("veille", -1))),
          Map.entry("même", List.of(new Reckoned("même jour", 0))),
          Map.entry("next", List.of(new Reckoned("next day", 1), new Reckoned("next morning", 1))),
          Map.entry("following", List.of(new Reckoned("following day", 1))),
          Map.entry("day", List.of(new Reckoned("day before", -1))),
          Map.entry("same", List.of(new Reckoned("same day", 0))));

  /// Words after which a month or day without a year lies ahead.
  private static final Set<String> AHEAD =
      Set.of(
          "sẽ",
          "kiến",
          "mời",
          "will",
          "expected",
          "due",
          "scheduled",
          "slated",
          "planned",
          "prévu",
          "prévue",
          "prévus",
          "prévues",
          "attendu",
          "attendue",
          "doit",
          "doivent",
          "tiendra",
          "tiendrait",
          "sera",
          "aura");

  private static final Set<String> COMING =
      Set.of("tới", "prochain", "prochaine", "next", "coming", "upcoming");
  private static final int FAR = 24;

  private final Chart chart;
  private final Tokens tokens;
  private final Published published;

  DateReader(Chart chart) {
    this.chart = chart;
    this.tokens = chart.tokens();
    this.published = Published.of(chart.doc().article().published());
  }

  /// A date as far as its words go; 0 where they do not say.
  private record Parts(int year, int month, int day, int to) {}

  /// Whether the words of a date count from the day that was told before.
  static boolean reckons(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return RECKONED.values().stream()
        .flatMap(List::stream)
        .anyMatch(phrase -> phrase.words().equals(lower));
  }

  private record Reckoned(String words, int days) {}

  List<DateMention> all() {
    var found = new ArrayList<DateMention>();
    for (Sentence sentence : chart.doc().sentences()) {
      int limit = tokens.from(sentence.span().end());
      int at = tokens.from(sentence.span().start());
      while (at < limit) {
        int end = at(at, limit, sentence.segment().language(), found);
        at = Math.max(at + 1, end);
      }
    }
    return List.copyOf(found);
  }

  private int at(int at, int limit, String language, List<DateMention> found) {
    boolean number = tokens.shape(at) == Tokens.Shape.NUMBER;
    boolean reckons = RECKONED.containsKey(tokens.key(at));
    if (!number && !reckons && chart.at(at).isEmpty() && !chart.is(at, "tháng")) {
      return at;
    }
    Optional<DateMention> mention =
        relative(at, limit)
            .or(() -> reckoned(at, limit, found))
            .or(() -> range(at, limit, language))
            .or(() -> single(at, limit, language))
            .or(() -> month(at, limit))
            .or(() -> year(at, limit, language))
            .or(() -> weekday(at, limit));
    mention.ifPresent(found::add);
    return mention.map(date -> tokens.from(date.span().end())).orElse(at);
  }

  // ---- One day ----

  private Optional<DateMention> single(int at, int limit, String language) {
    Optional<Parts> parts = day(at, limit, language);
    return parts.flatMap(
        found -> resolved(found).map(edtf -> mention(at, found.to(), edtf, found.year() > 0)));
  }

  private Optional<Parts> day(int at, int limit, String language) {
    return language.equals("en")
        ? monthFirst(at, limit).or(() -> dayFirst(at, limit, language))
        : dayFirst(at, limit, language);
  }

  /// "22/6", "13.1", "11-5", "04/4/2023", "ngày 6 tháng 12 năm 2025", "5 novembre 2014".
  private Optional<Parts> dayFirst(int at, int limit, String language) {
    int day = number(at);
    if (day < 1 || day > 31 || (at > 0 && isGluedMark(at))) {
      return isoDate(at, limit);
    }
    int next = at + 1;
    if (next < limit && ORDINALS.contains(tokens.key(next)) && tokens.isGlued(next)) {
      next++;
    }
    Optional<Hit> month = monthAt(next, limit);
    if (month.isEmpty() && language.equals("en") && chart.is(next, "of")) {
      month = monthAt(next + 1, limit);
    }
    if (month.isPresent()) {
      int after = overStop(chart.after(month.get()), limit);
      return Optional.of(withYear(monthOf(month.get()), day, after, limit));
    }
    if (chart.is(next, "tháng")) {
      int value = number(next + 1);
      return value >= 1 && value <= 12
          ? Optional.of(withYear(value, day, next + 2, limit))
          : Optional.empty();
    }
    return numeric(at, day, next, limit, language);
  }

  private Optional<Parts> numeric(int at, int day, int mark, int limit, String language) {
    boolean slash = chart.is(mark, "/");
    boolean other = (chart.is(mark, ".") || chart.is(mark, "-")) && tokens.isGlued(mark);
    if (mark + 1 >= limit || (!slash && !other) || (other && !tokens.isGlued(mark + 1))) {
      return Optional.empty();
    }
    int month = number(mark + 1);
    if (month < 1 || month > 12 || digits(mark + 1) > 2) {
      return Optional.empty();
    }
    int next = mark + 2;
    if (next + 1 < limit && tokens.key(next).equals(tokens.key(mark)) && isYear(next + 1)) {
      return Optional.of(new Parts(number(next + 1), month, day, next + 2));
    }
    if (next + 1 < limit
        && tokens.key(next).equals(tokens.key(mark))
        && number(next + 1) >= 0
        && tokens.isGlued(next)) {
      return Optional.empty();
    }
    boolean said = introduced(at) || (slash && language.equals("fr"));
    return said ? Optional.of(withYear(month, day, next, limit)) : Optional.empty();
  }

  /// Whether a word before a number says that a day follows: "13.1" alone may be a figure.
  private boolean introduced(int at) {
    return at > 0 && (DAY_WORDS.contains(tokens.key(at - 1)) || isLink(at - 1));
  }

  private Optional<Parts> isoDate(int at, int limit) {
    boolean dashed =
        at + 4 < limit
            && isYear(at)
            && chart.is(at + 1, "-")
            && number(at + 2) >= 1
            && number(at + 2) <= 12
            && chart.is(at + 3, "-")
            && number(at + 4) >= 1;
    return dashed && tokens.isGlued(at + 1) && tokens.isGlued(at + 3)
        ? Optional.of(new Parts(number(at), number(at + 2), number(at + 4), at + 5))
        : Optional.empty();
  }

  /// "September 5", "Sept. 5th, 2018".
  private Optional<Parts> monthFirst(int at, int limit) {
    Optional<Hit> month = monthAt(at, limit);
    if (month.isEmpty() || !tokens.isCapital(at)) {
      return Optional.empty();
    }
    int next = overStop(chart.after(month.get()), limit);
    int day = next < limit ? number(next) : -1;
    if (day < 1 || day > 31 || digits(next) > 2) {
      return Optional.empty();
    }
    int after = next + 1;
    if (after < limit && ORDINALS.contains(tokens.key(after)) && tokens.isGlued(after)) {
      after++;
    }
    return Optional.of(withYear(monthOf(month.get()), day, after, limit));
  }

  private Parts withYear(int month, int day, int at, int limit) {
    int next = chart.is(at, ",") ? at + 1 : at;
    boolean dash = chart.is(next, "-") && tokens.isGlued(next) && day == 0;
    next = chart.is(next, "năm") || chart.is(next, "/") || dash ? next + 1 : next;
    if (next < limit && isYear(next)) {
      return new Parts(number(next), month, day, next + 1);
    }
    return new Parts(0, month, day, at);
  }

  // ---- Stretches ----

  /// "từ ngày 12 đến 16/4", "14 - 16/4/2024", "les 5 et 6 novembre", "du 12 au 16 mai", "April
  /// 14-16, 2024".
  private Optional<DateMention> range(int at, int limit, String language) {
    if (language.equals("en")) {
      Optional<Hit> month = monthAt(at, limit);
      if (month.isPresent() && tokens.isCapital(at)) {
        int first = overStop(chart.after(month.get()), limit);
        int link = first + 1;
        int second = link + 1;
        if (second < limit
            && number(first) >= 1
            && isLink(link)
            && number(second) > number(first)
            && number(second) <= 31) {
          Parts end = withYear(monthOf(month.get()), number(second), second + 1, limit);
          return interval(at, new Parts(0, end.month(), number(first), first + 1), end);
        }
      }
    }
    int first = number(at);
    if (first < 1 || first > 31 || digits(at) > 2) {
      return Optional.empty();
    }
    Optional<Parts> whole = dayFirst(at, limit, language).filter(parts -> parts.day() == first);
    int link = whole.map(Parts::to).orElse(at + 1);
    if (!isLink(link)) {
      return Optional.empty();
    }
    int next = link + 1;
    while (next < limit && next - link < 3 && DAY_WORDS.contains(tokens.key(next))) {
      next++;
    }
    Optional<Parts> end = next < limit ? dayFirst(next, limit, language) : Optional.empty();
    if (end.isEmpty()) {
      return Optional.empty();
    }
    Parts start = whole.orElse(new Parts(0, end.get().month(), first, at + 1));
    return interval(at, start, end.get());
  }

  private boolean isLink(int at) {
    return chart.isAny(at, Set.of("-", "đến", "tới", "và", "et", "au", "to", "and", "until"));
  }

  private Optional<DateMention> interval(int at, Parts start, Parts end) {
    Optional<String> last = resolved(end);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    int year = end.year();
    if (year == 0 && !last.get().startsWith("X")) {
      year = Integer.parseInt(last.get().substring(0, 4));
    }
    Optional<String> first =
        start.year() > 0 || year == 0
            ? resolved(start)
            : valid(start.month() > end.month() ? year - 1 : year, start.month(), start.day());
    return first
        .filter(edtf -> edtf.compareTo(last.get()) < 0)
        .map(edtf -> mention(at, end.to(), edtf + "/" + last.get(), end.year() > 0));
  }

  // ---- Months, years, weekdays, relative days ----

  private Optional<DateMention> month(int at, int limit) {
    if (chart.is(at, "tháng")) {
      int value = at + 1 < limit ? number(at + 1) : -1;
      if (value < 1 || value > 12) {
        return Optional.empty();
      }
      return monthOf(at, withYear(value, 0, at + 2, limit));
    }
    int value = number(at);
    if (value >= 1
        && value <= 12
        && chart.is(at + 1, "/")
        && at + 2 < limit
        && isYear(at + 2)
        && !isGluedMark(at)) {
      return monthOf(at, new Parts(number(at + 2), value, 0, at + 3));
    }
    Optional<Hit> named = monthAt(at, limit).filter(_ -> isMonthName(at));
    return named.flatMap(
        hit -> monthOf(at, withYear(monthOf(hit), 0, overStop(chart.after(hit), limit), limit)));
  }

  /// "May" and "mars" are words, too: a preposition or a year must stand beside them.
  private boolean isMonthName(int at) {
    boolean before =
        at > 0
            && Set.of(
                    "in", "en", "de", "since", "depuis", "last", "of", "this", "d", "'", "fin",
                    "early", "late", "by", "before", "début", "until")
                .contains(tokens.key(at - 1));
    return before || (at + 1 < tokens.size() && isYear(at + 1));
  }

  private Optional<DateMention> monthOf(int at, Parts parts) {
    if (parts.year() > 0) {
      return Optional.of(
          mention(
              at,
              parts.to(),
              String.format(Locale.ROOT, "%04d-%02d", parts.year(), parts.month()),
              true));
    }
    return published
        .yearOfMonth(parts.month())
        .map(year -> isAhead(at, parts) ? coming(year, parts.month()) : year)
        .map(
            year ->
                mention(
                    at,
                    parts.to(),
                    String.format(Locale.ROOT, "%04d-%02d", year, parts.month()),
                    false));
  }

  /// The year of a month that is still to come, from the one that seemed nearest.
  private int coming(int nearest, int month) {
    boolean past =
        nearest < published.year() || (nearest == published.year() && month < published.month());
    return past ? nearest + 1 : nearest;
  }

  /// Whether "sẽ", "tới" or "is due" tell that a month without a year is still to come.
  private boolean isAhead(int at, Parts parts) {
    if (parts.to() < tokens.size() && COMING.contains(tokens.key(parts.to()))) {
      return true;
    }
    int sentence =
        chart
            .doc()
            .sentenceAt(tokens.start(at))
            .map(found -> tokens.from(found.span().start()))
            .orElse(at);
    for (int before = at - 1; before >= Math.max(sentence, at - FAR); before--) {
      if (AHEAD.contains(tokens.key(before))) {
        return true;
      }
    }
    return false;
  }

  private Optional<DateMention> year(int at, int limit, String language) {
    if (!isYear(at) || isGluedMark(at)) {
      return Optional.empty();
    }
    boolean said = at > 0 && YEAR_WORDS.contains(tokens.key(at - 1));
    boolean span = at + 2 < limit && chart.is(at + 1, "-") && isYear(at + 2);
    if (span && number(at + 2) > number(at)) {
      return Optional.of(mention(at, at + 3, tokens.key(at) + "/" + tokens.key(at + 2), true));
    }
    return said && !language.isEmpty()
        ? Optional.of(mention(at, at + 1, tokens.key(at), true))
        : Optional.empty();
  }

  /// "hôm qua", "yesterday", "l'an dernier", "tháng trước".
  private Optional<DateMention> relative(int at, int limit) {
    Optional<Hit> word =
        chart.longest(
            at,
            limit,
            hit ->
                hit.category() == Category.DATE_WORD
                    && (hit.entry().one("dayOffset").isPresent()
                        || hit.entry().one("monthOffset").isPresent()
                        || hit.entry().one("yearOffset").isPresent()));
    return word.flatMap(
        hit ->
            published.shifted(hit.entry()).map(edtf -> mention(at, chart.after(hit), edtf, false)));
  }

  /// "on Monday": the last one before the day of publication.
  private Optional<DateMention> weekday(int at, int limit) {
    if (at > 0 && chart.is(at - 1, "-") && tokens.isGlued(at)) {
      return Optional.empty();
    }
    Optional<Hit> hit =
        chart.longest(
            at,
            limit,
            found ->
                found.category() == Category.DATE_WORD && found.entry().one("weekday").isPresent());
    return hit.flatMap(
        found ->
            published
                .last(DayOfWeek.of(Integer.parseInt(found.entry().one("weekday").orElseThrow())))
                .map(edtf -> mention(at, chart.after(found), edtf, false)));
  }

  /// "Sáng hôm sau", "later the same day", "le lendemain": counted from the day told last.
  private Optional<DateMention> reckoned(int at, int limit, List<DateMention> found) {
    Optional<LocalDate> last =
        found.reversed().stream()
            .map(date -> date.found().edtf())
            .filter(edtf -> edtf.length() == 10 && !edtf.startsWith("X"))
            .findFirst()
            .map(LocalDate::parse);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    for (Reckoned phrase : RECKONED.getOrDefault(tokens.key(at), List.of())) {
      String[] words = phrase.words().split(" ", -1);
      int length = 0;
      while (length < words.length
          && at + length < limit
          && tokens.key(at + length).equals(words[length])) {
        length++;
      }
      if (length == words.length) {
        String edtf = last.get().plusDays(phrase.days()).toString();
        return Optional.of(mention(at, at + length, edtf, false));
      }
    }
    return Optional.empty();
  }

  // ---- Small things ----

  private Optional<String> resolved(Parts parts) {
    if (parts.year() > 0) {
      return valid(parts.year(), parts.month(), parts.day());
    }
    if (valid(2024, parts.month(), parts.day()).isEmpty()) {
      return Optional.empty();
    }
    return published
        .yearOf(parts.month(), parts.day())
        .map(year -> valid(year, parts.month(), parts.day()))
        .orElseGet(
            () ->
                Optional.of(
                    String.format(Locale.ROOT, "XXXX-%02d-%02d", parts.month(), parts.day())));
  }

  private static Optional<String> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private DateMention mention(int from, int to, String edtf, boolean stated) {
    Span span = chart.span(from, to);
    String basis = stated || edtf.startsWith("X") ? STATED : COMBINED;
    return new DateMention(span, new DateFound(edtf, basis, span));
  }

  private Optional<Hit> monthAt(int at, int limit) {
    return at >= limit
        ? Optional.empty()
        : chart.longest(
            at,
            limit,
            hit -> hit.category() == Category.DATE_WORD && hit.entry().one("month").isPresent());
  }

  private static int monthOf(Hit hit) {
    return Integer.parseInt(hit.entry().one("month").orElseThrow());
  }

  private int overStop(int at, int limit) {
    return at < limit && chart.is(at, ".") && tokens.isGlued(at) ? at + 1 : at;
  }

  /// Whether a mark and a number stand right before: the second half of something else.
  private boolean isGluedMark(int at) {
    return at > 1
        && tokens.isGlued(at)
        && (chart.is(at - 1, "/") || chart.is(at - 1, ".") || chart.is(at - 1, ","))
        && tokens.shape(at - 2) == Tokens.Shape.NUMBER;
  }

  private boolean isYear(int at) {
    int year = at < tokens.size() && digits(at) == 4 ? number(at) : -1;
    return year >= 1900 && year <= 2099;
  }

  private int digits(int at) {
    return tokens.key(at).length();
  }

  /// The number that a token is, or -1; "1er" counts as 1.
  private int number(int at) {
    if (at >= tokens.size() || tokens.shape(at) != Tokens.Shape.NUMBER) {
      return -1;
    }
    String digits = tokens.key(at);
    int length = digits.length();
    for (String ordinal : ORDINALS) {
      if (digits.endsWith(ordinal)) {
        length = digits.length() - ordinal.length();
      }
    }
    if (length > 4) {
      return -1;
    }
    int value = 0;
    for (int digit = 0; digit < length; digit++) {
      char letter = digits.charAt(digit);
      if (letter < '0' || letter > '9') {
        return -1;
      }
      value = value * 10 + letter - '0';
    }
    return value;
  }
}
