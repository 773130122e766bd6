package org.entente.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.PersonNamed;
import org.entente.extract.Statement.RankHeld;
import org.entente.extract.Statement.StateActs;

/// Writes states, bodies and persons with their offices and ranks.
final class Actors {

  /// The first places where an actor is named are enough to show.
  private static final int SHOWN = 3;

  private final Draft draft;
  private final OfficeNames offices;
  private final Optional<Node> attested;

  /// @param attested the date that the article speaks of, which attests its tenures and ranks
  Actors(Draft draft, List<Statement> statements, Optional<Node> attested) {
    this.draft = draft;
    this.attested = attested;
    this.offices =
        new OfficeNames(
            draft.names(), draft.labels(), StatementIndex.of(statements, BodyNamed.class));
  }

  /// States themselves are described in the reference graph.
  void state(StateActs state) {
    var iri = draft.names().of(state);
    mention(iri, state);
  }

  void body(BodyNamed body) {
    var iri = draft.names().of(body);
    mention(iri, body);
    switch (body.kind()) {
      case "international" -> {
        draft.add(iri, Terms.TYPE, Terms.INTERNATIONAL_ORGANIZATION);
        draft.add(iri, Terms.TYPE, Terms.ORGANIZATION);
      }
      case "party-organ" -> {
        draft.add(iri, Terms.TYPE, Terms.PARTY_ORGAN);
        draft.add(iri, Terms.TYPE, Terms.ORGANIZATION);
      }
      case "ministry" -> draft.add(iri, Terms.TYPE, Terms.MINISTRY);
      default -> draft.add(iri, Terms.TYPE, Terms.PUBLIC_BODY);
    }
    draft.add(iri, Terms.OF_STATE, stateOf(body));
    var name = Terms.text(body.name(), draft.language());
    var known = draft.labels().exactly(iri, draft.language());
    draft.add(
        iri, Terms.LABEL, known.map(label -> Terms.text(label, draft.language())).orElse(name));
    body.label().ifPresent(label -> draft.add(iri, Terms.LABEL, Terms.text(label, "en")));
    body.spellings().stream()
        .filter(spelling -> !known.map(spelling::equals).orElse(spelling.equals(body.name())))
        .forEach(other -> draft.add(iri, Terms.ALT_LABEL, Terms.text(other, draft.language())));
  }

  private static Optional<Node> stateOf(BodyNamed body) {
    return switch (body.kind()) {
      case "international", "party-organ" -> Optional.empty();
      default -> body.state().map(Terms::id);
    };
  }

  void person(PersonNamed person) {
    var iri = draft.names().of(person);
    mention(iri, person);
    draft.add(iri, Terms.TYPE, Terms.PERSON);
    draft.add(iri, Terms.LABEL, Terms.text(person.name(), draft.language()));
    person.spellings().stream()
        .filter(spelling -> !spelling.equals(person.name()))
        .filter(spelling -> !person.misspellings().contains(spelling))
        .forEach(other -> draft.add(iri, Terms.ALT_LABEL, Terms.text(other, draft.language())));
    person
        .misspellings()
        .forEach(wrong -> draft.add(iri, Terms.HIDDEN_LABEL, Terms.text(wrong, draft.language())));
    person.offices().forEach(office -> tenure(iri, person, office));
    person.ranks().forEach(rank -> rank(iri, person, rank));
  }

  private void tenure(Node person, PersonNamed named, OfficeHeld held) {
    var office = office(named, held);
    var tenure = Terms.id(Terms.slugOf(person) + "-as-" + Terms.slugOf(office));
    draft.add(person, Terms.HAS_TENURE, tenure);
    draft.add(tenure, Terms.TYPE, Terms.TENURE);
    draft.add(tenure, Terms.LABEL, Terms.text(named.name() + ", " + title(office, held), "en"));
    draft.add(tenure, Terms.IN_OFFICE, office);
    draft.add(tenure, Terms.ATTESTED_ON, attested);
    draft.evidence(tenure, held.span(), named);
    draft.confidence(tenure, named.why());
  }

  private Node office(PersonNamed person, OfficeHeld held) {
    var office = offices.office(person, held);
    draft.add(office, Terms.TYPE, Terms.OFFICE);
    draft.add(office, Terms.LABEL, Terms.text(title(office, held), "en"));
    if (!draft.language().equals("en")) {
      var surface = held.surface().replace('\u00a0', ' ');
      draft.add(office, Terms.ALT_LABEL, Terms.text(surface, draft.language()));
    }
    draft.add(office, Terms.POST_IN, offices.body(held));
    draft.owned(office, person);
    return office;
  }

  private String title(Node office, OfficeHeld held) {
    return draft.labels().exactly(office, "en").orElse(held.label());
  }

  private void rank(Node person, PersonNamed named, RankHeld held) {
    var slug = held.rank().toLowerCase(Locale.ROOT);
    var name = slug.startsWith("rank-") ? slug.substring("rank-".length()) : slug;
    var rank = Terms.concept("rank-" + name);
    var holding = Terms.id(Terms.slugOf(person) + "-with-rank-" + name);
    draft.add(person, Terms.HAS_RANK_HOLDING, holding);
    draft.add(holding, Terms.TYPE, Terms.RANK_HOLDING);
    draft.add(
        holding,
        Terms.LABEL,
        Terms.text(named.name() + ", " + draft.labels().of(rank, "en"), "en"));
    draft.add(holding, Terms.RANK, rank);
    draft.add(holding, Terms.ATTESTED_ON, attested);
    draft.evidence(holding, held.span(), named);
    draft.confidence(holding, named.why());
  }

  private void mention(Node actor, Statement statement) {
    draft.add(draft.document().iri(), Terms.MENTIONS, actor);
    statement.evidence().stream()
        .distinct()
        .limit(SHOWN)
        .forEach(span -> draft.add(actor, Terms.NAMED_IN, draft.passage(span, statement)));
    draft.owned(actor, statement);
  }
}
