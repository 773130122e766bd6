package org.entente.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.entity.Kind;
import org.entente.search.Words;

/// What the parameters of an address ask for.
///
/// @param text what was typed, without characters that nobody sees
/// @param given the parameters that count, in the order in which addresses name them
record Wanted(String text, Sought sought, Map<String, String> given) {

  /// Nobody types longer than this; addresses grow so by mistake or malice.
  static final int LONGEST = 300;

  static final int ON_A_PAGE = 50;

  private static final int MOST_WORDS = 12;

  /// Reads the parameters; those that nothing can be done with are left aside.
  ///
  /// @param kind of lists of one kind, which no parameter then names
  static Wanted of(Map<String, String> parameters, Optional<Kind> kind, Order order) {
    var given = new LinkedHashMap<String, String>();
    var text = clean(parameters.getOrDefault("q", ""));
    if (!text.isEmpty()) {
      given.put("q", text);
    }
    var asked = kind.or(() -> named(parameters.getOrDefault("kind", "")));
    if (kind.isEmpty()) {
      asked.ifPresent(one -> given.put("kind", one.slug()));
    }
    var country = slug(parameters, "country", given);
    var domain = slug(parameters, "domain", given);
    var year = number(parameters, "year", 9999);
    year.ifPresent(one -> given.put("year", String.valueOf(one)));
    var sort = Order.of(parameters.getOrDefault("sort", ""));
    sort.ifPresent(one -> given.put("sort", one.slug()));
    int page = number(parameters, "page", Sought.MOST / ON_A_PAGE).orElse(1);
    if (page > 1) {
      given.put("page", String.valueOf(page));
    }
    var words = Words.folded(text).stream().limit(MOST_WORDS).toList();
    return new Wanted(
        text,
        new Sought(
            words,
            asked,
            country,
            domain,
            year,
            sort.orElse(order),
            (page - 1) * ON_A_PAGE,
            ON_A_PAGE),
        given);
  }

  int page() {
    return sought.from() / ON_A_PAGE + 1;
  }

  /// The parameters with `name` set to `value`, or left out if that is empty; on the first page.
  Map<String, String> with(String name, String value) {
    var changed = new LinkedHashMap<>(given);
    changed.remove("page");
    changed.remove(name);
    if (!value.isEmpty()) {
      changed.put(name, value);
    }
    return changed;
  }

  static Optional<Kind> named(String slug) {
    return RegisterReader.KINDS.stream().filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /// Without control characters and those that turn the direction of what follows.
  static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .filter(point -> !Character.isISOControl(point))
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static Optional<String> slug(
      Map<String, String> parameters, String name, Map<String, String> given) {
    var slug =
        Stream.ofNullable(parameters.get(name))
            .filter(text -> text.matches("[a-z0-9][a-z0-9-]{0,100}"))
            .findFirst();
    slug.ifPresent(text -> given.put(name, text));
    return slug;
  }

  private static Optional<Integer> number(Map<String, String> parameters, String name, int most) {
    return List.of(parameters.getOrDefault(name, "")).stream()
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .filter(number -> number >= 1 && number <= most)
        .findFirst();
  }
}
