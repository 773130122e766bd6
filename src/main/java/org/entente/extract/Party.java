package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Who speaks, owes or is asked, as one or several mentions tell.
///
/// @param states codes of the states they stand for, each once
/// @param span of the mentions, where the text names them
/// @param inferred whether the text leaves them unsaid here
record Party(
    List<Statement.Actor> actors, List<String> states, Optional<Span> span, boolean inferred) {

  static final Party NOBODY = new Party(List.of(), List.of(), Optional.empty(), true);

  static Party of(ActorMention mention) {
    return new Party(
        mention.actors(),
        List.copyOf(new LinkedHashSet<>(mention.states())),
        Optional.of(mention.span()),
        false);
  }

  static Party ofStates(List<String> codes) {
    return new Party(
        codes.stream().<Statement.Actor>map(Statement.Actor.OfState::new).toList(),
        codes,
        Optional.empty(),
        true);
  }

  Party with(Party other) {
    var actors = new ArrayList<>(this.actors);
    other.actors.stream().filter(actor -> !actors.contains(actor)).forEach(actors::add);
    var states = new LinkedHashSet<>(this.states);
    states.addAll(other.states);
    return new Party(actors, List.copyOf(states), hull(other), inferred && other.inferred);
  }

  private Optional<Span> hull(Party other) {
    if (span.isEmpty() || other.span.isEmpty()) {
      return span.or(() -> other.span);
    }
    Span one = span.get();
    Span two = other.span.get();
    return Optional.of(
        new Span(Math.min(one.start(), two.start()), Math.max(one.end(), two.end())));
  }

  /// The same speaker, acting for an organisation that belongs to no state.
  Party standingFor(Statement.Actor organisation) {
    return new Party(List.of(organisation), states, span, inferred);
  }

  Party unsaid() {
    return new Party(actors, states, Optional.empty(), true);
  }

  /// Whether more than one side speaks.
  boolean joint() {
    boolean organisations =
        states.size() == 1
            && actors.size() > 1
            && actors.stream().anyMatch(Statement.Actor.OfBody.class::isInstance)
            && !actors.stream().allMatch(Statement.Actor.OfBody.class::isInstance);
    return states.size() > 1 || organisations;
  }

  Party or(Party other) {
    return known() ? this : other;
  }

  boolean known() {
    return !actors.isEmpty();
  }
}
