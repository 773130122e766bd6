package org.entente.extract;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Lexicon;

/// Cuts blocks into sentences: the breaks of ICU, less those after abbreviations, plus those that
/// typesetting swallowed ("cooperation.For his part").
final class SentenceSplitter {

  private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final Set<String> abbreviations = new HashSet<>();

  SentenceSplitter(Lexicon lexicon) {
    lexicon
        .entries(Category.ABBREVIATION)
        .forEach(
            entry ->
                entry
                    .forms()
                    .forEach(form -> abbreviations.add(form.text().toLowerCase(Locale.ROOT))));
  }

  List<Sentence> sentences(String text, List<Segment> segments) {
    var sentences = new ArrayList<Sentence>();
    var iterator = breaks.clone();
    for (Segment segment : segments) {
      if (!segment.kind().names()) {
        continue;
      }
      String block = segment.span().in(text);
      iterator.setText(block);
      int from = 0;
      for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
        if (to < block.length() && endsInAbbreviation(block, from, to)) {
          continue;
        }
        addGlued(block, from, to, segment, sentences);
        from = to;
      }
      if (from < block.length()) {
        addGlued(block, from, block.length(), segment, sentences);
      }
    }
    return sentences;
  }

  private void addGlued(String block, int from, int to, Segment segment, List<Sentence> sentences) {
    int start = from;
    for (int at = from + 1; at + 1 < to; at++) {
      if (isStop(block.charAt(at)) && isGlued(block, at)) {
        add(block, start, at + 1, segment, sentences);
        start = at + 1;
      }
    }
    add(block, start, to, segment, sentences);
  }

  private static boolean isGlued(String block, int stop) {
    boolean small = Character.isLowerCase(block.codePointBefore(stop));
    boolean closing = block.charAt(stop - 1) == ')' || block.charAt(stop - 1) == '"';
    char next = block.charAt(stop + 1);
    boolean word = stop + 2 < block.length() && Character.isLowerCase(block.charAt(stop + 2));
    small |= Character.isDigit(block.charAt(stop - 1)) && word;
    boolean capital = Character.isUpperCase(block.codePointAt(stop + 1));
    return (small || closing) && (capital || next == '«' || next == '“');
  }

  private static boolean isStop(char letter) {
    return letter == '.' || letter == '?' || letter == '!' || letter == '…';
  }

  private boolean endsInAbbreviation(String block, int from, int to) {
    int end = to;
    while (end > from
        && (Character.isWhitespace(block.charAt(end - 1))
            || Character.isSpaceChar(block.charAt(end - 1)))) {
      end--;
    }
    if (end == from || block.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > from
        && !Character.isWhitespace(block.charAt(start - 1))
        && !Character.isSpaceChar(block.charAt(start - 1))
        && block.charAt(start - 1) != '(') {
      start--;
    }
    String word = block.substring(start, end);
    int inner = word.lastIndexOf('.', word.length() - 2);
    boolean glued =
        inner > 1 && abbreviations.contains(word.substring(inner + 1).toLowerCase(Locale.ROOT));
    boolean initials =
        word.length() == 4
            && word.charAt(1) == '.'
            && Character.isUpperCase(word.charAt(0))
            && Character.isUpperCase(word.charAt(2));
    boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
    return glued || initial || initials || abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(
      String block, int from, int to, Segment segment, List<Sentence> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(block.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(block.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      int base = segment.span().start();
      sentences.add(new Sentence(sentences.size(), segment, new Span(base + start, base + end)));
    }
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
