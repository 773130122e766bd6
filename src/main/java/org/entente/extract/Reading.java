package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who, where and when in an article: every mention resolved, and the actors behind them.
///
/// @param mentions in text order, without overlaps
/// @param sides codes of the states that face each other, the author's home first; empty when the
/// article has no two sides
record Reading(
    Doc doc,
    List<ActorMention> mentions,
    List<DateMention> dates,
    List<PlaceMention> places,
    List<Statement.PersonNamed> persons,
    List<Statement.BodyNamed> bodies,
    List<Statement.StateActs> states,
    List<String> sides) {

  /// The mentions inside a span, in text order.
  List<ActorMention> mentions(Span within) {
    return mentions.stream().filter(mention -> within.contains(mention.span())).toList();
  }

  List<DateMention> dates(Span within) {
    return dates.stream().filter(date -> within.contains(date.span())).toList();
  }

  List<PlaceMention> places(Span within) {
    return places.stream().filter(place -> within.contains(place.span())).toList();
  }

  /// The last mention that ends at or before a position.
  Optional<ActorMention> before(int position) {
    ActorMention last = null;
    for (ActorMention mention : mentions) {
      if (mention.span().end() > position) {
        break;
      }
      last = mention;
    }
    return Optional.ofNullable(last);
  }

  /// The state that an actor is or stands for; empty for international organisations.
  Optional<String> stateOf(Statement.Actor actor) {
    return switch (actor) {
      case Statement.Actor.OfState(String code) -> Optional.of(code);
      case Statement.Actor.OfBody(String key) ->
          bodies.stream()
              .filter(body -> body.key().equals(key))
              .findFirst()
              .flatMap(Statement.BodyNamed::state);
      case Statement.Actor.OfPerson(String key) ->
          persons.stream()
              .filter(person -> person.key().equals(key))
              .findFirst()
              .flatMap(Statement.PersonNamed::state);
    };
  }

  /// The sides as actors.
  List<Statement.Actor> bothSides() {
    return sides.stream().<Statement.Actor>map(Statement.Actor.OfState::new).toList();
  }

  /// The sides other than the states given.
  List<String> otherSides(List<String> states) {
    var others = new ArrayList<>(sides);
    others.removeAll(states);
    return List.copyOf(others);
  }
}
