package org.entente.model;

import java.util.Optional;
import org.entente.extract.Statement;

/// Something of the same answer that was located, to which later entries may refer.
///
/// @param value a state's code, else the key of its statement
/// @param state code of the state it belongs to, where known
record Known(Kind kind, String value, Optional<String> state) {

  enum Kind {
    STATE,
    BODY,
    PERSON,
    ENCOUNTER,
    AGREEMENT,
    SAYING
  }

  Optional<Statement.Actor> actor() {
    return switch (kind) {
      case STATE -> Optional.of(new Statement.Actor.OfState(value));
      case BODY -> Optional.of(new Statement.Actor.OfBody(value));
      case PERSON -> Optional.of(new Statement.Actor.OfPerson(value));
      case ENCOUNTER, AGREEMENT, SAYING -> Optional.empty();
    };
  }
}
