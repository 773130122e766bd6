package org.entente.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How lists are ordered.
enum Order {
  /// What fits the words best; without words the most connected.
  BEST,
  /// The latest first, those without a known year last.
  LATEST,
  NAME;

  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Order> of(String slug) {
    return Arrays.stream(values()).filter(order -> order.slug().equals(slug)).findFirst();
  }
}
