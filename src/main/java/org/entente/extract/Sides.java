package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.extract.Statement.Act;
import org.entente.extract.Statement.Actor;

/// Works out who owes an item and to whom.
final class Sides {

  /// Debtors and creditors, and whether the text says so or the rule supposes it.
  record Owed(List<Actor> debtors, List<Actor> creditors, boolean supposed) {}

  private Sides() {}

  static Owed of(Reading reading, Draft draft) {
    return switch (draft.act.orElse(Act.PROPOSAL)) {
      case UNDERTAKING -> undertaking(reading, draft);
      case PLEDGE -> pledge(reading, draft);
      case PROPOSAL -> proposal(reading, draft);
    };
  }

  private static Owed undertaking(Reading reading, Draft draft) {
    Party joint = draft.debtor.joint() ? draft.debtor : both(reading);
    boolean supposed = !draft.debtor.joint() || draft.debtor.inferred();
    List<Actor> actors = withoutPersons(joint);
    return new Owed(actors, actors, supposed);
  }

  private static Owed pledge(Reading reading, Draft draft) {
    Party debtor = draft.debtor.known() ? draft.debtor : draft.speaker;
    return new Owed(statesOrActors(debtor), others(reading, debtor), draft.debtor.inferred());
  }

  private static Owed proposal(Reading reading, Draft draft) {
    Party asked = asked(reading, draft);
    if (asked.joint()) {
      List<Actor> actors = withoutPersons(asked);
      return new Owed(actors, actors, draft.addressee.isEmpty());
    }
    boolean own = draft.speaker.states().equals(asked.states());
    List<Actor> creditors =
        own || draft.speaker.joint() || !draft.speaker.known()
            ? others(reading, asked)
            : statesOrActors(draft.speaker);
    return new Owed(statesOrActors(asked), creditors, draft.addressee.isEmpty());
  }

  /// Whom a proposal asks: the one addressed, else whom its kind and first words suppose.
  static Party asked(Reading reading, Draft draft) {
    if (draft.addressee.isPresent() && draft.addressee.get().known()) {
      return draft.addressee.get();
    }
    List<String> speaker = draft.speaker.states();
    if (speaker.size() == 1 && ownWish(draft)) {
      return Party.ofStates(speaker);
    }
    if (speaker.size() == 1 && (asksForHelp(draft) || asksForThing(draft))) {
      return Party.ofStates(reading.otherSides(speaker)).or(both(reading));
    }
    return both(reading);
  }

  /// "veut accroître", "hopes to increase": the one who wishes will do it.
  private static boolean ownWish(Draft draft) {
    if (!draft.cue.force().equals("force-wish") || draft.line.language.equals("vi")) {
      return false;
    }
    String next = draft.line.wordAfter(draft.cue.span().end());
    boolean infinitive = next.endsWith("er") || next.endsWith("ir") || next.endsWith("re");
    String last = draft.line.wordBefore(draft.cue.span().end());
    return (draft.line.language.equals("fr") && infinitive)
        || (draft.line.language.equals("en") && (next.equals("to") || last.equals("to")));
  }

  private static boolean asksForHelp(Draft draft) {
    if (!draft.cue.force().equals("force-request") && !draft.cue.force().equals("force-wish")) {
      return false;
    }
    int token = draft.line.tokenAt(draft.start);
    if (token >= draft.line.tokens().size()) {
      return false;
    }
    return draft.line.cueAt(draft.line.tokens().start(token), "help").isPresent();
  }

  /// "asked for the swift extradition", "plaidé pour un accès": a thing is asked of the other
  /// side, unless it is something that both do together.
  private static boolean asksForThing(Draft draft) {
    String cue = draft.line.text(draft.cue.span());
    String last = draft.line.wordBefore(draft.cue.span().end());
    String next = draft.line.wordAfter(draft.cue.span().end());
    boolean wanted = last.equals("for") || next.equals("for") || last.equals("pour");
    String first = draft.line.wordAfter(draft.start);
    boolean required =
        draft.cue.force().equals("force-request")
            && !draft.line.language.equals("vi")
            && draft.line.has("determiner", first);
    if ((!wanted && !required) || draft.rule.startsWith("carry")) {
      return false;
    }
    boolean need = cue.contains("need") || cue.contains("nécessité");
    return !need && draft.line.cuesBetween(draft.start, draft.end, "mutual").isEmpty();
  }

  private static List<Actor> statesOrActors(Party party) {
    return party.states().isEmpty() ? party.actors() : Party.ofStates(party.states()).actors();
  }

  /// Persons stand for their states; bodies and states stay as they are named.
  private static List<Actor> withoutPersons(Party party) {
    boolean persons = party.actors().stream().anyMatch(Actor.OfPerson.class::isInstance);
    return persons && !party.states().isEmpty()
        ? Party.ofStates(party.states()).actors()
        : party.actors();
  }

  private static List<Actor> others(Reading reading, Party party) {
    var others = new ArrayList<>(both(reading).actors());
    others.removeAll(party.actors());
    others.removeAll(Party.ofStates(party.states()).actors());
    return others;
  }

  /// The two sides; where only one state acts, that state and the international organisation.
  static Party both(Reading reading) {
    if (reading.sides().size() != 1) {
      return Party.ofStates(reading.sides());
    }
    var actors = new ArrayList<>(reading.bothSides());
    reading.bodies().stream()
        .filter(body -> body.kind().equals("international"))
        .max(
            Comparator.comparingInt((Statement.BodyNamed body) -> body.evidence().size())
                .thenComparing(Statement.BodyNamed::key))
        .ifPresent(body -> actors.add(new Actor.OfBody(body.key())));
    return new Party(actors, reading.sides(), Optional.empty(), true);
  }

  static boolean isInternational(Reading reading, String body) {
    return reading.bodies().stream()
        .anyMatch(named -> named.key().equals(body) && named.kind().equals("international"));
  }
}
