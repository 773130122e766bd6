package org.entente.extract;

import java.util.List;
import java.util.Optional;

/// A place in the text where actors are named or referred to, with whom that means. Mentions of one
/// article don't overlap.
sealed interface ActorMention {

  Span span();

  /// Whom it means; empty when nobody can be told.
  List<Statement.Actor> actors();

  /// The states that the actors stand for, as codes, in the order of the actors.
  List<String> states();

  /// How a person is referred to; the first is the surest.
  enum How {
    NAME,
    SHORT_NAME,
    TITLE,
    COUNTERPART,
    PRONOUN
  }

  /// One person: a name with its titles, a title alone, a pronoun.
  ///
  /// @param span with titles and appositions
  /// @param name the name alone, where there is one
  /// @param title the words that style the person, where there are any
  /// @param person key of the person, empty when it can't be told
  /// @param certain whether only one person of the article fits
  record Person(
      Span span,
      Optional<Span> name,
      Optional<Span> title,
      Optional<String> person,
      Optional<String> state,
      How how,
      boolean certain)
      implements ActorMention {

    @Override
    public List<Statement.Actor> actors() {
      return person.<Statement.Actor>map(Statement.Actor.OfPerson::new).stream().toList();
    }

    @Override
    public List<String> states() {
      return state.stream().toList();
    }
  }

  /// A body, with its state if it has one.
  record Body(Span span, String body, Optional<String> state) implements ActorMention {

    @Override
    public List<Statement.Actor> actors() {
      return List.of(new Statement.Actor.OfBody(body));
    }

    @Override
    public List<String> states() {
      return state.stream().toList();
    }
  }

  /// How a state is named.
  enum Use {
    NAME,
    DEMONYM,
    SIDE
  }

  /// A state by name or adjective, or its side: "phía Bỉ", "la partie japonaise".
  record State(Span span, String code, Use use) implements ActorMention {

    @Override
    public List<Statement.Actor> actors() {
      return List.of(new Statement.Actor.OfState(code));
    }

    @Override
    public List<String> states() {
      return List.of(code);
    }
  }

  /// What kind of members a group has, told by its noun.
  enum Members {
    SIDES,
    MINISTRIES,
    BODIES,
    STATES,
    GOVERNMENTS,
    PARTIES,
    PERSONS
  }

  /// Several actors under one noun: "hai bên", "les deux ministres", "both countries".
  ///
  /// @param actors the members where they can be told: states for sides and countries, bodies for
  /// ministries, persons for ministers
  record Group(Span span, Members members, List<Statement.Actor> actors, List<String> states)
      implements ActorMention {}
}
