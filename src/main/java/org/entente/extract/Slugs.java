package org.entente.extract;

import java.util.Locale;

/// Readable keys from names.
final class Slugs {

  private Slugs() {}

  /// ASCII lower case with dashes.
  static String of(String name) {
    String plain = NameKey.plain(name.toLowerCase(Locale.ROOT));
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
