package org.entente.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.Part;
import org.entente.extract.Statement.PersonNamed;
import org.entente.match.Folding;

/// Writes encounters with those who take part in them.
final class Encounters {

  private final Draft draft;
  private final Wording wording;
  private final Map<String, PersonNamed> persons;
  private final Map<String, BodyNamed> bodies;

  Encounters(Draft draft, Wording wording, List<Statement> statements) {
    this.draft = draft;
    this.wording = wording;
    this.persons = StatementIndex.of(statements, PersonNamed.class);
    this.bodies = StatementIndex.of(statements, BodyNamed.class);
  }

  void encounter(EncounterHeld found) {
    var encounter = draft.names().of(found);
    var kind = Terms.concept(found.kind());
    draft.add(encounter, Terms.TYPE, Terms.ENCOUNTER);
    draft.add(encounter, Terms.ENCOUNTER_KIND, kind);
    wording
        .encounter(found)
        .forEach(
            (language, label) -> draft.add(encounter, Terms.LABEL, Terms.text(label, language)));
    draft.add(encounter, Terms.TEMPORAL_EXTENT, found.date().map(draft::extent));
    draft.add(encounter, Terms.AT_LOCATION, found.place().map(this::place));
    draft.add(encounter, Terms.SUPER_EVENT, found.within().flatMap(draft.names()::of));
    if (found.main()) {
      draft.add(draft.document().iri(), Terms.ABOUT, encounter);
    }
    found.ordinal().ifPresent(number -> series(encounter, found, number));
    draft.evidence(encounter, found);
    participations(encounter, found);
  }

  private Node place(String name) {
    var place =
        draft
            .labels()
            .place(name)
            .map(Terms::iri)
            .orElseGet(() -> Terms.id("place-" + Folding.slug(name)));
    draft.add(place, Terms.TYPE, Terms.LOCATION);
    draft.add(place, Terms.LABEL, Terms.text(name, draft.language()));
    return place;
  }

  private void series(Node encounter, EncounterHeld found, int number) {
    var states = String.join("-", new TreeSet<>(found.states()));
    var own = Terms.id("series-" + (states.isEmpty() ? "" : states + "-") + found.kind());
    var series = draft.names().of(Names.seriesKey(found)).orElse(own);
    draft.add(series, Terms.TYPE, Terms.ENCOUNTER_SERIES);
    wording
        .series(found)
        .forEach((language, label) -> draft.add(series, Terms.LABEL, Terms.text(label, language)));
    draft.evidence(series, found);
    draft.add(encounter, Terms.EDITION_OF, series);
    draft.add(encounter, Terms.ORDINAL, Terms.integer(number));
  }

  private void participations(Node encounter, EncounterHeld found) {
    var present = new HashSet<String>();
    var role =
        Terms.concept(found.kind().equals("signing") ? "role-signatory" : "role-participant");
    found.participants().forEach(part -> participation(encounter, found, part, present));
    found.states().stream()
        .filter(state -> !present.contains(state))
        .forEach(
            state -> {
              var participation = participation(encounter, Terms.id(state), found);
              draft.add(participation, Terms.HAD_ROLE, role);
              draft.evidence(participation, found);
            });
  }

  private void participation(Node encounter, EncounterHeld found, Part part, Set<String> present) {
    var person = draft.names().of(part.person());
    if (person.isEmpty()) {
      return;
    }
    var participation = participation(encounter, person.get(), found);
    draft.add(participation, Terms.HAD_ROLE, Terms.concept(part.role()));
    draft.add(participation, Terms.REPRESENTING, represented(part));
    stateOf(part).ifPresent(present::add);
    part.title()
        .ifPresent(
            title ->
                draft.add(
                    participation, Terms.REPORTED_TITLE, Terms.text(title, draft.language())));
    draft.evidence(participation, part.span(), found);
    draft.confidence(participation, found.why());
  }

  private Node participation(Node encounter, Node agent, EncounterHeld found) {
    var participation = Terms.id(Terms.slugOf(encounter) + "-" + Terms.slugOf(agent));
    draft.add(encounter, Terms.HAS_PARTICIPATION, participation);
    draft.add(participation, Terms.TYPE, Terms.PARTICIPATION);
    draft.add(participation, Terms.AGENT, agent);
    draft.owned(participation, found);
    return participation;
  }

  private Optional<Node> represented(Part part) {
    return part.representing()
        .flatMap(draft.names()::of)
        .or(() -> bodyOf(part).flatMap(body -> draft.names().of(body.key())))
        .or(() -> person(part).flatMap(PersonNamed::state).map(Terms::id));
  }

  private Optional<String> stateOf(Part part) {
    return part.representing()
        .flatMap(this::stateOf)
        .or(() -> person(part).flatMap(PersonNamed::state))
        .or(() -> bodyOf(part).flatMap(BodyNamed::state));
  }

  private Optional<String> stateOf(Actor actor) {
    return switch (actor) {
      case Actor.OfState(var code) -> Optional.of(code);
      case Actor.OfBody(var key) -> Optional.ofNullable(bodies.get(key)).flatMap(BodyNamed::state);
      case Actor.OfPerson(var key) ->
          Optional.ofNullable(persons.get(key)).flatMap(PersonNamed::state);
    };
  }

  private Optional<PersonNamed> person(Part part) {
    return Optional.ofNullable(persons.get(part.person()));
  }

  private Optional<BodyNamed> bodyOf(Part part) {
    return person(part).stream()
        .flatMap(person -> person.offices().stream())
        .map(OfficeHeld::body)
        .flatMap(Optional::stream)
        .map(bodies::get)
        .filter(body -> body != null)
        .findFirst();
  }
}
