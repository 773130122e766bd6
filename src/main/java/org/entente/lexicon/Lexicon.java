package org.entente.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/// Everything the extractor knows by heart, compiled once from Turtle. Immutable after that, and
/// safe to share between threads.
public final class Lexicon {

  public static final List<String> LANGUAGES = List.of("vi", "fr", "en");

  /// By place, the longest first; the rest only keeps the order the same from run to run.
  private static final Comparator<Hit> ORDER = Lexicon::compare;

  private record Compiled(Entry entry, Form form, boolean capital, boolean upper) {}

  private final List<Entry> entries;
  private final Map<String, Entry> byIri = new HashMap<>();
  private final Map<Category, List<Entry>> byCategory = new EnumMap<>(Category.class);
  private final List<Compiled> forms = new ArrayList<>();
  private final Map<String, Automaton> exact = new HashMap<>();
  private final Map<String, Automaton> folded = new HashMap<>();

  private Lexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (String language : LANGUAGES) {
      exact.put(language, new Automaton());
      folded.put(language, new Automaton());
    }
    for (Entry entry : this.entries) {
      byIri.put(entry.iri(), entry);
      byCategory.computeIfAbsent(entry.category(), _ -> new ArrayList<>()).add(entry);
      if (entry.category().matched()) {
        entry.forms().forEach(form -> add(entry, form));
      }
    }
  }

  /// Compiles the entries of a graph: lexicon files, schemes and the reference graph together.
  public static Lexicon compile(Graph graph) {
    return new Lexicon(new EntryReader(graph).entries());
  }

  /// The shipped lexicon.
  public static Lexicon bundled() {
    return compile(LexiconFiles.bundled());
  }

  /// Twelve hexadecimal digits that change whenever an entry does.
  public String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      entries.forEach(entry -> digest.update(entry.fingerprint().getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  public List<Entry> entries() {
    return entries;
  }

  /// The entries of a category, in the order of their IRIs.
  public List<Entry> entries(Category category) {
    return byCategory.getOrDefault(category, List.of());
  }

  public Optional<Entry> entry(String iri) {
    return Optional.ofNullable(byIri.get(iri));
  }

  /// The entries found in a text of one language, in text order, the longest first where several
  /// start together. Within a category an entry inside a longer one is left out; overlaps between
  /// categories stay.
  public List<Hit> match(Tokens tokens, String language) {
    return match(tokens, 0, tokens.size(), language);
  }

  /// The entries found among the tokens from one number up to another.
  public List<Hit> match(Tokens tokens, int from, int to, String language) {
    var found = new ArrayList<Hit>();
    if (LANGUAGES.contains(language)) {
      collect(tokens, from, to, automatonOf(exact, language), false, found);
      collect(tokens, from, to, automatonOf(folded, language), true, found);
    }
    found.sort(ORDER);
    return maximal(found);
  }

  private static int compare(Hit one, Hit other) {
    int order = Integer.compare(one.start(), other.start());
    order = order != 0 ? order : Integer.compare(other.end(), one.end());
    order = order != 0 ? order : one.category().compareTo(other.category());
    order = order != 0 ? order : one.entry().iri().compareTo(other.entry().iri());
    order = order != 0 ? order : one.form().property().compareTo(other.form().property());
    return order != 0 ? order : one.form().text().compareTo(other.form().text());
  }

  private static List<Hit> maximal(List<Hit> sorted) {
    var kept = new ArrayList<Hit>(sorted.size());
    var last = new EnumMap<Category, Hit>(Category.class);
    for (Hit hit : sorted) {
      Hit before = last.get(hit.category());
      boolean same = before != null && before.start() == hit.start() && before.end() == hit.end();
      boolean inside = before != null && hit.end() <= before.end() && !same;
      boolean twice = same && sameEntryAtEnd(kept, hit);
      if (!inside && !twice) {
        kept.add(hit);
        last.put(hit.category(), hit);
      }
    }
    return List.copyOf(kept);
  }

  private static boolean sameEntryAtEnd(List<Hit> kept, Hit hit) {
    for (int at = kept.size() - 1; at >= 0 && kept.get(at).start() == hit.start(); at--) {
      Hit other = kept.get(at);
      if (other.end() == hit.end() && other.entry().iri().equals(hit.entry().iri())) {
        return true;
      }
    }
    return false;
  }

  private static Automaton automatonOf(Map<String, Automaton> automata, String language) {
    return Objects.requireNonNull(automata.get(language));
  }

  private void collect(
      Tokens tokens, int low, int high, Automaton automaton, boolean fold, List<Hit> found) {
    if (automaton.isEmpty()) {
      return;
    }
    int[] words = new int[high - low];
    for (int at = low; at < high; at++) {
      words[at - low] = automaton.word(fold ? Folding.plain(tokens.key(at)) : tokens.key(at));
    }
    for (int from = low; from < high; from++) {
      int node = automaton.root();
      for (int at = from; at < high; at++) {
        node = automaton.step(node, words[at - low]);
        if (node < 0) {
          break;
        }
        for (int form : automaton.formsAt(node)) {
          Compiled compiled = forms.get(form);
          if (caseFits(tokens, from, at, compiled)) {
            found.add(new Hit(compiled.entry, compiled.form, tokens.start(from), tokens.end(at)));
          }
        }
      }
    }
  }

  private static boolean caseFits(Tokens tokens, int from, int to, Compiled form) {
    if (form.upper) {
      return tokens.shape(from) == Tokens.Shape.UPPER;
    }
    if (!form.capital) {
      return true;
    }
    for (int at = from; at <= to; at++) {
      if (tokens.isCapital(at)) {
        return true;
      }
    }
    return false;
  }

  private void add(Entry entry, Form form) {
    Tokens tokens = Tokens.of(form.text());
    if (tokens.size() == 0) {
      return;
    }
    boolean upper = tokens.size() == 1 && tokens.shape(0) == Tokens.Shape.UPPER;
    boolean capital = false;
    String[] keys = new String[tokens.size()];
    String[] plain = new String[tokens.size()];
    for (int at = 0; at < keys.length; at++) {
      capital |= tokens.isCapital(at);
      keys[at] = tokens.key(at);
      plain[at] = Folding.plain(keys[at]);
    }
    capital &= !entry.category().writtenSmall(keys.length);
    forms.add(new Compiled(entry, form, capital, upper));
    int number = forms.size() - 1;
    for (String language : LANGUAGES) {
      if (!form.language().isEmpty() && !form.language().equals(language)) {
        continue;
      }
      boolean fold = entry.category().named() && !form.language().equals("vi");
      automatonOf(fold ? folded : exact, language).add(fold ? plain : keys, number);
    }
  }
}
