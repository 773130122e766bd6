package org.entente.picture;

/// Coordinates as SVG writes them.
final class Numbers {

  private Numbers() {}

  /// `number` with one decimal at most.
  static String at(double number) {
    long tenths = Math.round(number * 10);
    return tenths % 10 == 0
        ? String.valueOf(tenths / 10)
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }
}
