package org.entente.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.search.Words;

/// The ways in which a name may be read: as it stands, without titles before it and orders after
/// it, turned round at its comma, without what stands in brackets.
final class Readings {

  private static final int MOST = 12;
  private static final Set<String> ARTICLES =
      Set.of("the", "le", "la", "les", "l", "nuoc", "ngai", "ong", "ba");

  /// What stands after names of persons and belongs to none.
  private static final Set<String> AFTER =
      Set.of(
          "kg", "kcmg", "gcmg", "cmg", "kbe", "dbe", "gbe", "cbe", "obe", "mbe", "kcb", "dcb", "cb",
          "cvo", "kcvo", "qc", "kc", "mp", "msp", "mep", "phd", "msc", "mba", "qpm", "jr", "sr",
          "esq");

  private static final String OPENING = "([{“«\"‘";
  private static final String CLOSING = ")]}”»\"’";

  private final Dictionary dictionary;
  private final Meanings meanings;

  Readings(Dictionary dictionary, Meanings meanings) {
    this.dictionary = dictionary;
    this.meanings = meanings;
  }

  /// The whole name first.
  List<Name> ofPerson(String text) {
    var readings = new ArrayList<Name>();
    readings.add(Name.of(text));
    var bare = unbracketed(text);
    readings.add(Name.of(bare));
    int comma = bare.indexOf(',');
    if (comma > 0) {
      var before = Name.of(bare.substring(0, comma));
      if (before.size() > 1) {
        readings.add(before);
      }
      var after = bare.substring(comma + 1);
      readings.addAll(stripped(Name.of(after)));
      readings.add(Name.of(after + " " + bare.substring(0, comma)));
    }
    if (bare.indexOf('-') > 0) {
      readings.add(Name.of(bare.replace("-", "")));
    }
    for (var reading : List.copyOf(readings)) {
      trimmed(reading).ifPresent(readings::add);
    }
    for (var reading : List.copyOf(readings)) {
      readings.addAll(stripped(reading));
    }
    return sensible(readings);
  }

  /// The whole name first.
  List<Name> ofThing(String text) {
    var readings = new ArrayList<Name>();
    readings.add(Name.of(text));
    readings.add(Name.of(unbracketed(text)));
    int slash = text.indexOf('/');
    if (slash > 2 && slash < text.length() - 3) {
      readings.add(Name.of(text.substring(0, slash)));
      readings.add(Name.of(text.substring(slash + 1)));
    }
    for (var reading : List.copyOf(readings)) {
      if (reading.size() > 1 && ARTICLES.contains(reading.folded().getFirst())) {
        readings.add(reading.from(1));
      }
    }
    return sensible(readings);
  }

  private static List<Name> sensible(List<Name> readings) {
    return new LinkedHashSet<>(readings)
        .stream().filter(reading -> reading.size() > 0).limit(MOST).toList();
  }

  /// The text without what stands in brackets or inverted commas, if that leaves anything.
  static String unbracketed(String text) {
    var outside = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      int kind = OPENING.indexOf(text.charAt(at));
      boolean opens = kind >= 0 && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
      int end = opens ? text.indexOf(CLOSING.charAt(kind), at + 1) : -1;
      if (end > at) {
        outside.append(' ');
        at = end;
      } else {
        outside.append(text.charAt(at));
      }
    }
    var left = outside.toString().strip();
    return Words.folded(left).isEmpty() ? text : left;
  }

  /// What stands in the first brackets.
  static Optional<String> bracketed(String text) {
    int from = text.indexOf('(');
    int to = text.indexOf(')', from + 1);
    return from > 0 && to > from ? Optional.of(text.substring(from + 1, to)) : Optional.empty();
  }

  private static Optional<Name> trimmed(Name name) {
    int end = name.size();
    while (end > 2 && AFTER.contains(name.folded().get(end - 1))) {
      end--;
    }
    return end == name.size() ? Optional.empty() : Optional.of(name.until(end));
  }

  /// What is left of a name each time that a title, or the body that goes with it, is taken away.
  private List<Name> stripped(Name name) {
    var left = new ArrayList<Name>();
    int from = 0;
    boolean hadTitle = false;
    while (from < name.size() - 1) {
      var rest = name.from(from);
      int words = dictionary.title(rest);
      if (words == 0 && hadTitle) {
        words = filler(rest);
      }
      if (words == 0 && !hadTitle) {
        words = before(rest);
      }
      if (words == 0) {
        break;
      }
      hadTitle = true;
      from = Math.min(from + words, name.size() - 1);
      left.add(name.from(from));
    }
    return left;
  }

  /// What stands before a title: an article, or whose it is (`British Home Secretary`).
  private int before(Name rest) {
    int words = ARTICLES.contains(rest.folded().getFirst()) ? 1 : meanings.stateWords(rest);
    return words < rest.size() && dictionary.title(rest.from(words)) > 0 ? words : 0;
  }

  /// What stands between a title and a name: `of`, the body, its state.
  private int filler(Name rest) {
    if (Dictionary.isFiller(rest.folded().getFirst())) {
      return 1;
    }
    int function = dictionary.function(rest.folded(), 0).words();
    return Math.max(function, meanings.stateWords(rest));
  }
}
