package org.entente.ingest;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.PersonNamed;
import org.entente.match.Folding;

/// Names offices after the state or organisation they belong to and their English title.
record OfficeNames(Names names, Map<String, BodyNamed> bodies) {

  Node office(PersonNamed person, OfficeHeld held) {
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
