package org.entente.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that pages are written in. Their names in lower case are the language tags.
public enum Language {
  VI("Tiếng Việt"),
  FR("Français"),
  EN("English");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /// The language tag: `vi`, `fr` or `en`.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the language calls itself.
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.of(tag());
  }

  /// The language of `tag`, whatever its region: `fr-BE` is French.
  public static Optional<Language> of(String tag) {
    var main = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(values()).filter(language -> language.tag().equals(main)).findFirst();
  }

  /// The language to answer in: the one asked for by name, else the one that the `Accept-Language`
  /// header likes best (RFC 4647 look-up), else English. A malformed header counts as none.
  public static Language chosen(Optional<String> asked, Optional<String> acceptLanguage) {
    return asked
        .flatMap(Language::of)
        .or(() -> acceptLanguage.flatMap(Language::preferred))
        .orElse(EN);
  }

  private static Optional<Language> preferred(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.of(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// This language and then the others, in the order in which labels are looked for.
  public List<Language> withFallbacks() {
    return switch (this) {
      case VI -> List.of(VI, EN, FR);
      case FR -> List.of(FR, EN, VI);
      case EN -> List.of(EN, FR, VI);
    };
  }
}
