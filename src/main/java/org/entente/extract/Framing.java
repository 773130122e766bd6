package org.entente.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Statement.Act;
import org.entente.lexicon.Tokens;

/// Builds the frames of one article on top of its reading, in one pass: agreements, acts of
/// speech, encounters, then the statements that join them.
final class Framing {

  private final Reading reading;
  private final Topics topics;
  private final Phrases phrases;
  private final Map<Integer, Line> lines = new LinkedHashMap<>();
  private final List<Missed> missed = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  Framing(Reading reading, Phrases phrases) {
    this.reading = facing(reading);
    this.phrases = phrases;
    this.topics = new Topics(reading.doc());
    for (Sentence sentence : reading.doc().sentences()) {
      if (sentence.segment().kind().names()) {
        lines.put(sentence.index(), new Line(this.reading, sentence, phrases));
      }
    }
  }

  /// Where fewer than two sides are told, those of the officials named face each other.
  private static Reading facing(Reading reading) {
    if (reading.sides().size() > 1) {
      return reading;
    }
    var sides = new LinkedHashSet<>(reading.sides());
    reading.persons().forEach(person -> person.state().ifPresent(sides::add));
    if (sides.size() != 2) {
      return reading;
    }
    return new Reading(
        reading.doc(),
        reading.mentions(),
        reading.dates(),
        reading.places(),
        reading.persons(),
        reading.bodies(),
        reading.states(),
        List.copyOf(sides));
  }

  List<Missed> missed() {
    return List.copyOf(missed);
  }

  /// Encounters, agreements, items and claims.
  List<Statement> statements() {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Line> all = List.copyOf(lines.values());
    var mentions = new ArrayList<AgreementMention>();
    all.forEach(line -> mentions.addAll(new AgreementReader(reading, topics, line).mentions()));
    List<Draft> drafts = drafts(all);
    var encounters = new Encounters(reading, all, mentions, missed);
    List<EncounterDraft> held = encounters.read();
    List<Statement.AgreementNamed> agreements =
        new Agreements(reading, mentions, drafts, held, missed).statements();
    statements.addAll(encounters.statements());
    statements.addAll(agreements);
    Optional<String> main =
        held.stream().filter(draft -> draft.main).findFirst().map(EncounterDraft::key);
    var items = new Items(reading, topics, mentions, agreements, main);
    drafts.forEach(draft -> items.statement(draft).ifPresent(statements::add));
    return List.copyOf(statements);
  }

  private List<Draft> drafts(List<Line> all) {
    var reader = new ItemReader(reading, phrases, all.getFirst());
    all.stream().filter(line -> line.sentence.segment().kind().reports()).forEach(reader::read);
    var drafts = new ArrayList<>(Bullets.gathered(reader.drafts(), all));
    missed.addAll(reader.missed());
    var title = new ItemReader(reading, phrases, all.getFirst());
    all.stream()
        .filter(line -> line.sentence.segment().kind() == Segment.Kind.TITLE)
        .forEach(title::read);
    for (Draft draft : title.drafts()) {
      if (addsToText(draft, drafts)) {
        drafts.add(draft);
      }
    }
    return withoutRepeats(withoutPreviews(drafts));
  }

  /// A lead that says what the text says again in full is no second act.
  private static List<Draft> withoutPreviews(List<Draft> drafts) {
    return drafts.stream()
        .filter(
            draft -> drafts.stream().noneMatch(other -> other != draft && previews(draft, other)))
        .toList();
  }

  private static boolean previews(Draft draft, Draft other) {
    boolean leads =
        draft.line.sentence.segment().kind() == Segment.Kind.LEAD
            && draft.line.sentence.index() < other.line.sentence.index();
    if (!leads || draft.act.isEmpty() || !draft.act.equals(other.act)) {
      return false;
    }
    Set<String> one = words(draft);
    Set<String> two = words(other);
    long shared = one.stream().filter(two::contains).count();
    return shared >= 0.5 * one.size() && one.size() <= two.size() + 3;
  }

  private static Set<String> words(Draft draft) {
    var words = new HashSet<String>();
    draft
        .content()
        .ifPresent(
            span -> {
              Tokens tokens = draft.line.tokens();
              for (int at = tokens.from(span.start()); at < tokens.size(); at++) {
                if (tokens.end(at) > span.end()) {
                  break;
                }
                if (tokens.isWord(at)) {
                  words.add(tokens.key(at));
                }
              }
            });
    return words;
  }

  /// A title counts where it reports an act that the text does not.
  private static boolean addsToText(Draft title, List<Draft> drafts) {
    if (title.act.isEmpty() || !title.cue.is("active")) {
      return false;
    }
    Act act = title.act.get();
    return drafts.stream().noneMatch(draft -> draft.is(act));
  }

  /// Pages repeat paragraphs; the same words are said once.
  private static List<Draft> withoutRepeats(List<Draft> drafts) {
    var seen = new HashSet<String>();
    var kept = new ArrayList<Draft>();
    for (Draft draft : drafts) {
      String words = draft.content().map(span -> span.in(draft.line.text())).orElse("");
      if (seen.add(draft.act + words)) {
        kept.add(draft);
      }
    }
    return kept;
  }
}
