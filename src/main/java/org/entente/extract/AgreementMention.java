package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Hit;

/// An agreement where the text names it.
///
/// @param surface head word to the end of topic, parties and year
/// @param plural whether it stands for a set
/// @param bare whether only the head word stands there
/// @param phase told by the verb that governs it, where one does
/// @param future whether that verb speaks of what is to be done
/// @param basis whether the agreement is named as the ground of something else, "under the plan"
record AgreementMention(
    Sentence sentence,
    Span surface,
    Hit head,
    String kind,
    boolean plural,
    boolean bare,
    List<String> topics,
    List<Statement.Actor> parties,
    Optional<String> phase,
    boolean future,
    boolean basis,
    Optional<Statement.DateFound> date,
    List<String> entries) {

  boolean inText() {
    return sentence.segment().kind().reports();
  }

  boolean identified() {
    return !topics.equals(List.of(Topics.GENERAL)) || !bare || date.isPresent();
  }

  /// "các thỏa thuận đã ký kết", "signed in 2018": the verb of signing stands in the name.
  boolean doneBefore(String text) {
    String words = surface.in(text);
    return words.contains("đã ký") || words.contains(" ký năm ") || words.contains("signed in");
  }

  /// The same with the verb of another, for lists.
  AgreementMention like(AgreementMention governed) {
    return new AgreementMention(
        sentence,
        surface,
        head,
        kind,
        plural,
        bare,
        topics,
        parties,
        governed.phase,
        governed.future,
        governed.basis,
        date,
        entries);
  }

  AgreementMention withPhase(String other) {
    return new AgreementMention(
        sentence,
        surface,
        head,
        kind,
        plural,
        bare,
        topics,
        parties,
        Optional.of(other),
        future,
        basis,
        date,
        entries);
  }
}
