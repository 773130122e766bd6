package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.extract.Segment.Kind;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tokens;

/// Cuts an article into blocks, one per line, and tells by position and shape what each is.
final class Segmenter {

  private static final int LONGEST_TITLE = 170;
  private static final int LONGEST_DATELINE = 70;
  private static final int LONGEST_BYLINE = 80;
  private static final int LONGEST_CAPTION = 130;
  private static final int SHORTEST_PARAGRAPH = 60;

  private final BlockLanguage languages;
  private final Map<String, Set<String>> furniture = new HashMap<>();

  Segmenter(Lexicon lexicon) {
    this.languages = new BlockLanguage(lexicon);
    for (Entry entry : lexicon.entries(Category.PAGE_FURNITURE)) {
      var starts = furniture.computeIfAbsent(entry.one("marks").orElse(""), _ -> new HashSet<>());
      entry.forms().forEach(form -> starts.add(normal(form.text())));
    }
  }

  List<Segment> segments(Article article, Tokens tokens) {
    List<Span> lines = lines(article);
    List<String> normals = lines.stream().map(line -> normal(line.in(article.text()))).toList();
    int last = lastParagraph(article.text(), lines);
    var segments = new ArrayList<Segment>();
    boolean titled = false;
    boolean led = false;
    for (int at = 0; at < lines.size(); at++) {
      Span line = lines.get(at);
      String text = line.in(article.text());
      Kind kind = kindOf(tokens, line, text, at, last, titled, led, normals);
      titled |= kind == Kind.TITLE;
      led |= kind == Kind.LEAD;
      int first = tokens.from(line.start());
      int after = tokens.from(line.end());
      String language = languages.of(tokens, first, after, article.language());
      int credit = kind == Kind.CAPTION ? credit(text) : text.length();
      if (credit > 0) {
        segments.add(new Segment(kind, language, trimmed(article.text(), line, credit)));
      }
      if (credit < text.length()) {
        Span rest = new Span(line.start() + credit, line.end());
        segments.add(new Segment(Kind.BYLINE, language, rest));
      }
    }
    return segments;
  }

  private Kind kindOf(
      Tokens tokens,
      Span line,
      String text,
      int at,
      int last,
      boolean titled,
      boolean led,
      List<String> normals) {
    String normal = normals.get(at);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit) || starts("boilerplate", normal)) {
      return Kind.BOILERPLATE;
    }
    if (text.length() <= LONGEST_DATELINE && isDateline(tokens, line, text)) {
      return Kind.DATELINE;
    }
    if (at > last && text.length() <= LONGEST_BYLINE && !isSentence(text)) {
      return Kind.BYLINE;
    }
    if (isCaption(text, normal) || repeats(at, normals)) {
      return Kind.CAPTION;
    }
    if (!titled && !led && text.length() <= LONGEST_TITLE && !isSentence(text)) {
      return Kind.TITLE;
    }
    return led ? Kind.BODY : Kind.LEAD;
  }

  private boolean starts(String mark, String normal) {
    if (normal.length() > LONGEST_BYLINE) {
      return false;
    }
    for (String start : furniture.getOrDefault(mark, Set.of())) {
      if (normal.startsWith(start)
          && (normal.length() == start.length()
              || !Character.isLetter(normal.codePointAt(start.length())))) {
        return true;
      }
    }
    return false;
  }

  /// A short line with a photograph's marks, or one that shows people doing nothing.
  private boolean isCaption(String text, String normal) {
    if (text.endsWith("|") || text.endsWith("-0")) {
      return true;
    }
    if (text.length() > 2 * LONGEST_CAPTION) {
      return false;
    }
    if (credit(text) < text.length()) {
      return true;
    }
    return text.length() <= LONGEST_CAPTION && starts("caption", normal);
  }

  /// Where "Ảnh: …" or "(Photo: …" begins that closes a caption; its length when none does.
  private int credit(String text) {
    String normal = normal(text);
    for (String mark : furniture.getOrDefault("credit", Set.of())) {
      int at = normal.lastIndexOf(mark);
      while (at >= 0) {
        boolean opens = at == 0 || !Character.isLetterOrDigit(normal.codePointBefore(at));
        int end = at + mark.length();
        boolean closes = end < normal.length() && isCreditSeparator(normal, end);
        boolean capital = at < text.length() && Character.isUpperCase(text.codePointAt(at));
        if (opens && closes && capital && normal.length() == text.length()) {
          return at > 0 && text.charAt(at - 1) == '(' ? at - 1 : at;
        }
        at = normal.lastIndexOf(mark, at - 1);
      }
    }
    return text.length();
  }

  private static boolean isCreditSeparator(String text, int at) {
    char next = text.charAt(at);
    return next == ':' || (next == ' ' && text.length() - at <= 30);
  }

  /// Whether a longer line elsewhere says the same: captions repeat the text they stand beside.
  private static boolean repeats(int at, List<String> normals) {
    String normal = normals.get(at);
    if (at == 0 || normal.length() < 25) {
      return false;
    }
    String core = normal.endsWith(".") ? normal.substring(0, normal.length() - 1) : normal;
    for (int other = 0; other < normals.size(); other++) {
      String text = normals.get(other);
      boolean longer = text.length() > normal.length() + 5;
      if (other != at && ((longer && text.contains(core)) || (other < at && text.equals(normal)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDateline(Tokens tokens, Span line, String text) {
    boolean year = false;
    int numbers = 0;
    int from = tokens.from(line.start());
    int to = tokens.from(line.end());
    for (int at = from; at < to; at++) {
      if (tokens.shape(at) == Tokens.Shape.NUMBER) {
        numbers++;
        String key = tokens.key(at);
        year |= key.length() == 4 && (key.startsWith("19") || key.startsWith("20"));
      }
    }
    return year && numbers >= 2 && !isSentence(text) && to - from <= 22;
  }

  private static boolean isSentence(String text) {
    String end = text.strip();
    if (end.isEmpty()) {
      return false;
    }
    char last = end.charAt(end.length() - 1);
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '…'
        || last == ';'
        || last == ':'
        || end.endsWith("./.");
  }

  private static int lastParagraph(String text, List<Span> lines) {
    for (int at = lines.size() - 1; at >= 0; at--) {
      String line = lines.get(at).in(text);
      if (line.length() >= SHORTEST_PARAGRAPH && isSentence(line)) {
        return at;
      }
    }
    return lines.size();
  }

  private static List<Span> lines(Article article) {
    String text = article.text();
    var lines = new ArrayList<Span>();
    int at = article.body();
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      int from = at;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        lines.add(new Span(from, to));
      }
      at = end + 1;
    }
    return lines;
  }

  private static Span trimmed(String text, Span line, int length) {
    int end = line.start() + length;
    while (end > line.start() + 1 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(line.start(), end);
  }

  private static boolean isBreak(char letter) {
    return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029';
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
  }

  private static String normal(String text) {
    return text.replace('\u00A0', ' ').toLowerCase(Locale.ROOT);
  }
}
