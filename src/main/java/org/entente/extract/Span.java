package org.entente.extract;

/// A stretch of an article's text, in UTF-16 units of [Article#text]; `end` is exclusive. Written
/// to
/// the graph in code points.
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Not a stretch of text: " + start + ".." + end);
    }
  }

  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
