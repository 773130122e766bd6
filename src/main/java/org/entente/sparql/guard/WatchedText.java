package org.entente.sparql.guard;

/// A text that looks at the clock while it is matched: a regular expression may go back and forth
/// in thirty characters for hours.
final class WatchedText implements CharSequence {

  /// Characters between two looks; a power of two.
  private static final int STEPS = 1 << 12;

  private final CharSequence text;
  private final Budget budget;
  private int steps;

  WatchedText(CharSequence text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    if ((++steps & (STEPS - 1)) == 0) {
      budget.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
