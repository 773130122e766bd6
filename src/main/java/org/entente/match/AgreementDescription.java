package org.entente.match;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is known of an agreement, for telling agreements apart.
///
/// @param parties codes of states and slugs of organisations
/// @param date of signature in EDTF
public record AgreementDescription(
    String iri, String kind, Set<String> parties, Set<String> topics, Optional<String> date) {

  private static final Set<String> UNTELLING =
      Set.of("agreement-implementation", "agreement-negotiation", "general-cooperation");

  public AgreementDescription {
    parties = Set.copyOf(parties);
    topics = Set.copyOf(topics);
  }

  /// What both descriptions say of one agreement.
  public AgreementDescription with(AgreementDescription other) {
    return new AgreementDescription(
        iri,
        kind,
        union(parties, other.parties),
        union(topics, other.topics),
        date.or(other::date));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /// Without topic and date it could be any instrument of its kind.
  boolean isTelling() {
    return !tellingTopics().isEmpty() || date.isPresent();
  }

  /// The topics that not every instrument has.
  Set<String> tellingTopics() {
    var telling = new HashSet<>(topics);
    telling.removeAll(UNTELLING);
    return telling;
  }
}
