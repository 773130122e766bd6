package org.entente.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The day, month or year an article was published, as its head says it. Nothing is completed: a
/// date without its year is no publication date.
final class PublicationDate {

  /// How far into an article its date line may stand, in characters.
  private static final int HEAD = 700;

  /// The longest line that is taken for a date line whatever its words, in characters.
  private static final int SHORT = 64;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("janvier", 1),
          Map.entry("février", 2),
          Map.entry("mars", 3),
          Map.entry("avril", 4),
          Map.entry("mai", 5),
          Map.entry("juin", 6),
          Map.entry("juillet", 7),
          Map.entry("août", 8),
          Map.entry("septembre", 9),
          Map.entry("octobre", 10),
          Map.entry("novembre", 11),
          Map.entry("décembre", 12));

  private static final String MONTH = String.join("|", MONTHS.keySet());

  private record Form(Pattern pattern, Function<MatchResult, Optional<String>> read) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "(?<!\\d)(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)",
              m -> day(m.group(1), m.group(2), m.group(3))),
          form(
              "(?<![\\d/])(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)",
              m -> day(m.group(3), m.group(2), m.group(1))),
          form(
              "(?<!\\d)(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)",
              m -> day(m.group(3), m.group(2), m.group(1))),
          form(
              "(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}),? năm (\\d{4})",
              m -> day(m.group(3), m.group(2), m.group(1))),
          form(
              "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)? (" + MONTH + "),? (\\d{4})(?!\\d)",
              m -> day(m.group(3), month(m.group(2)), m.group(1))),
          form(
              "(" + MONTH + ") (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)",
              m -> day(m.group(3), month(m.group(1)), m.group(2))),
          form("(?<!\\d)(\\d{4})-(\\d\\d)(?![\\d-])", m -> month(m.group(1), m.group(2))),
          form("(" + MONTH + ") (\\d{4})(?!\\d)", m -> month(m.group(2), month(m.group(1)))),
          form("(?<![\\d/])(\\d{1,2})/(\\d{4})(?!\\d)", m -> month(m.group(2), m.group(1))));

  private static final Pattern YEAR = Pattern.compile("\\s*(\\d{4})\\s*");

  /// Day and month with the year beside them in brackets: `23/1 (2015 by the address)`.
  private static final Pattern YEAR_BESIDE = Pattern.compile("([^()]+)\\((\\d{4})\\b.*");

  private static final Pattern DAYS = Pattern.compile("\\d{1,2}\\s*[-–]\\s*\\d{1,2} (?=\\p{L})");

  private PublicationDate() {}

  private static Form form(String pattern, Function<MatchResult, Optional<String>> read) {
    return new Form(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), read);
  }

  /// The first date in `field`, in EDTF; of several forms the more precise one.
  static Optional<String> in(String field) {
    return FORMS.stream()
        .flatMap(form -> form.pattern.matcher(field).results().limit(1).map(form.read))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> yearBeside(field))
        .or(() -> yearAlone(field));
  }

  private static Optional<String> yearBeside(String field) {
    var parts = YEAR_BESIDE.matcher(field);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var days = DAYS.matcher(parts.group(1)).replaceFirst("").strip();
    var between = days.contains("/") ? "/" : " ";
    return in(days + between + parts.group(2));
  }

  /// The date of the first line in the head of `text` that is a date line: short, no sentence.
  static Optional<String> inHead(String text) {
    var head = text.substring(0, Math.min(text.length(), HEAD));
    return head.lines()
        .map(PublicationDate::dateLine)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                head.lines().map(PublicationDate::shortLine).flatMap(Optional::stream).findFirst());
  }

  /// The whole date in a line too short for a sentence: `Khmer Times | August 2, 2024`,
  /// `Release Date: September 4, 2025`.
  private static Optional<String> shortLine(String line) {
    var text = line.strip();
    return text.length() <= SHORT && !text.endsWith(".")
        ? in(text).filter(date -> date.length() == "2024-08-02".length())
        : Optional.empty();
  }

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?iu)^\\s*(?:[\\p{L}\\p{M}. ]{2,25}[-–,]\\s*)?"
              + "(?:(?:thứ \\p{L}+|chủ nhật|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|date|ngày|published"
              + "|publié le|posted|updated|cập nhật|le|on)[,:]?\\s*)*"
              + "(?:lúc |\\d{1,2}[:h]\\d{2}[, ]*)?[-–|,]?\\s*(?:ngày )?"
              + "(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d\\d(?:-\\d\\d)?"
              + "|\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+,? \\d{4}|\\p{L}+ \\d{1,2},? \\d{4}"
              + "|\\d{1,2} tháng \\d{1,2},? năm \\d{4}|\\p{L}+ \\d{4})(?![\\d/])(.*)$");

  private static Optional<String> dateLine(String line) {
    var found = DATE_LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    boolean labelled = line.strip().toLowerCase(Locale.ROOT).startsWith("date ");
    boolean alone = found.group(2).strip().length() <= 40;
    return labelled || alone ? in(found.group(1)) : Optional.empty();
  }

  private static Optional<String> yearAlone(String field) {
    var year = YEAR.matcher(field);
    return year.matches() ? Optional.of(year.group(1)) : Optional.empty();
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
              .toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> month(String year, String month) {
    int number = Integer.parseInt(month);
    return number >= 1 && number <= 12 && Integer.parseInt(year) >= 1900
        ? Optional.of(year + "-" + (number < 10 ? "0" : "") + number)
        : Optional.empty();
  }
}
