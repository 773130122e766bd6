package org.entente.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.PersonNamed;
import org.entente.match.Folding;

/// Names offices: known ones by any of their titles, others after the state or organisation they
/// belong to and their English title.
record OfficeNames(Names names, Labels labels, Map<String, BodyNamed> bodies) {

  Node office(PersonNamed person, OfficeHeld held) {
    return known(person, held).orElseGet(() -> unknown(person, held));
  }

  private Optional<Node> known(PersonNamed person, OfficeHeld held) {
    return named(held)
        .flatMap(BodyNamed::state)
        .or(person::state)
        .flatMap(state -> labels.office(state, List.of(held.surface(), held.label())))
        .map(Terms::iri);
  }

  private Node unknown(PersonNamed person, OfficeHeld held) {
    var title = Folding.slug(held.label());
    return Terms.id(holder(person, held).map(holder -> holder + "-" + title).orElse(title));
  }

  Optional<Node> body(OfficeHeld held) {
    return named(held).flatMap(body -> names.of(body.key()));
  }

  private Optional<String> holder(PersonNamed person, OfficeHeld held) {
    return named(held)
        .flatMap(body -> body.state().or(() -> names.of(body.key()).map(Terms::slugOf)))
        .or(person::state);
  }

  private Optional<BodyNamed> named(OfficeHeld held) {
    return held.body().flatMap(key -> Optional.ofNullable(bodies.get(key)));
  }
}
