package org.entente.entity;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.page.Messages;

/// Dates of the Extended Date/Time Format (EDTF, ISO 8601-2) in plain words, and no more certain
/// than they are.
final class DateWords {

  private static final Pattern DAY =
      Pattern.compile("([0-9X]{4})(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?(?:T.*)?([?~%])?");

  private final Messages messages;

  DateWords(Messages messages) {
    this.messages = messages;
  }

  /// `edtf` in words; something else than a date stays as it is.
  String of(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash < 0) {
      return point(edtf).orElse(edtf);
    }
    var from = edtf.substring(0, slash);
    var to = edtf.substring(slash + 1);
    if (isOpen(from) && isOpen(to)) {
      return edtf;
    }
    if (isOpen(from)) {
      return text("until", point(to).orElse(to));
    }
    if (isOpen(to)) {
      return text("since", point(from).orElse(from));
    }
    return text("range", point(from).orElse(from), point(to).orElse(to));
  }

  private static boolean isOpen(String bound) {
    return bound.isEmpty() || bound.equals("..");
  }

  private Optional<String> point(String edtf) {
    var parts = DAY.matcher(edtf);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var year = parts.group(1);
    var month = known(parts.group(2)).flatMap(this::month);
    var day = month.flatMap(_ -> known(parts.group(3))).map(this::day);
    var words = year.equals("XXXX") ? yearless(month, day) : dated(year, month, day);
    return Optional.of(
        switch (Optional.ofNullable(parts.group(4)).orElse("")) {
          case "?" -> text("uncertain", words);
          case "~" -> text("about", words);
          case "%" -> text("about-uncertain", words);
          default -> words;
        });
  }

  private String dated(String year, Optional<String> month, Optional<String> day) {
    if (year.contains("X")) {
      return text("decade", year.replace('X', '0'));
    }
    if (month.isEmpty()) {
      return text("year", year);
    }
    return day.map(number -> text("day", number, month.get(), year))
        .orElseGet(() -> text("month", month.get(), year));
  }

  private String yearless(Optional<String> month, Optional<String> day) {
    if (month.isEmpty()) {
      return text("unknown");
    }
    return text(
        "no-year",
        day.map(number -> text("day-month", number, month.get()))
            .orElseGet(() -> text("month-alone", month.get())));
  }

  private Optional<String> month(String digits) {
    int number = Integer.parseInt(digits);
    if (number < 1 || number > 12) {
      return Optional.empty();
    }
    var locale = messages.language().locale();
    return Optional.of(
        locale.getLanguage().equals("vi")
            ? Integer.toString(number)
            : Month.of(number).getDisplayName(TextStyle.FULL, locale));
  }

  private String day(String digits) {
    int number = Integer.parseInt(digits);
    return number == 1 && messages.language().locale().equals(Locale.FRENCH)
        ? "1er"
        : Integer.toString(number);
  }

  private static Optional<String> known(String digits) {
    return Optional.ofNullable(digits).filter(text -> !text.equals("XX"));
  }

  private String text(String key, Object... values) {
    return messages.get("entity.date." + key, values);
  }
}
