package org.entente.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sentences of one language in which items and claims are described.
sealed interface Grammar permits English, French, Vietnamese {

  /// A noun phrase that can be a subject, with its article.
  record Party(String phrase, boolean plural) {}

  /// Who cooperates with whom, in which matters, in which forms.
  record Cooperation(
      List<Party> debtors, List<Party> creditors, List<String> matters, List<String> forms) {}

  String language();

  Party country(String name);

  Party body(String name);

  String pledge(Cooperation subject, boolean conditional);

  String undertaking(Cooperation subject);

  String proposal(List<Party> speakers, String force, Cooperation subject);

  String claim(List<Party> speakers, boolean negative, List<String> topics);

  /// `memorandum of understanding on human trafficking and training`.
  String about(String kind, List<String> topics);

  /// What a series is called after its kind and parties.
  String recurring();

  /// A party that the article leaves unnamed.
  String someone();

  String day(int day, int month, int year);

  String month(int month, int year);

  String between(String begin, String end);

  Pattern EDTF = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?[~?%]?");

  /// The date in words; nothing for a date without a year.
  default Optional<String> date(String edtf) {
    int slash = edtf.indexOf('/');
    if (slash > 0) {
      return date(edtf.substring(0, slash))
          .flatMap(begin -> date(edtf.substring(slash + 1)).map(end -> between(begin, end)));
    }
    var parts = EDTF.matcher(edtf);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return Optional.of(Integer.toString(year));
    }
    int month = Integer.parseInt(parts.group(2));
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    return Optional.of(
        parts.group(3) == null
            ? month(month, year)
            : day(Integer.parseInt(parts.group(3)), month, year));
  }

  /// `a, b and c`.
  static String list(List<String> items, String and) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + and + items.get(last);
  }

  static String capitalised(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
