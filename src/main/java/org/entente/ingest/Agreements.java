package org.entente.ingest;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.AgreementNamed;

/// Writes agreements with the phases of their life that an article reports.
final class Agreements {

  private static final Set<String> AFTER_SIGNATURE = Set.of("signed", "in-force", "amended");

  private final Draft draft;
  private final Wording wording;

  Agreements(Draft draft, Wording wording) {
    this.draft = draft;
    this.wording = wording;
  }

  void agreement(AgreementNamed named) {
    var agreement = draft.names().of(named);
    draft.add(agreement, Terms.TYPE, Terms.AGREEMENT);
    draft.add(agreement, Terms.AGREEMENT_KIND, Terms.concept(named.kind()));
    wording
        .agreement(named)
        .forEach(
            (language, label) -> draft.add(agreement, Terms.LABEL, Terms.text(label, language)));
    named.evidence().stream()
        .findFirst()
        .map(span -> span.in(draft.document().article().text()).strip())
        .filter(surface -> !surface.isEmpty())
        .ifPresent(
            surface ->
                draft.add(agreement, Terms.ALT_LABEL, Terms.text(surface, draft.language())));
    draft.add(agreement, Terms.PARTY, draft.names().ofActors(named.parties()));
    draft.add(agreement, Terms.AGREEMENT_LEVEL, level(named));
    new Topics(draft).write(agreement, named.topics());
    named.signatories().stream()
        .map(draft.names()::of)
        .flatMap(Optional::stream)
        .forEach(person -> draft.add(agreement, Terms.SIGNATORY, person));
    draft.add(agreement, Terms.SIGNED_AT, named.signedAt().flatMap(draft.names()::of));
    draft.add(
        agreement,
        Terms.SUPPLEMENTS,
        named.supplements().flatMap(draft.names()::of).filter(other -> !other.equals(agreement)));
    draft.evidence(agreement, named);
    phases(agreement, named);
  }

  /// A date given with an instrument that exists is that of its signature.
  private void phases(Node agreement, AgreementNamed named) {
    var signed = named.date().filter(_ -> AFTER_SIGNATURE.contains(named.phase()));
    if (!named.phase().equals("signed")) {
      phase(agreement, named, named.phase());
    }
    if (named.phase().equals("signed") || signed.isPresent()) {
      var phase = phase(agreement, named, "signed");
      draft.add(phase, Terms.TEMPORAL_EXTENT, signed.map(draft::extent));
    }
  }

  private Node phase(Node agreement, AgreementNamed named, String state) {
    var phase = Terms.id(Terms.slugOf(agreement) + "-phase-" + state);
    draft.add(agreement, Terms.HAS_PHASE, phase);
    draft.add(phase, Terms.TYPE, Terms.AGREEMENT_PHASE);
    draft.add(phase, Terms.PHASE_STATE, Terms.concept(state));
    draft.evidence(phase, named);
    return phase;
  }

  private static Optional<Node> level(AgreementNamed named) {
    return named.parties().isEmpty()
            || !named.parties().stream().allMatch(Actor.OfBody.class::isInstance)
        ? Optional.empty()
        : Optional.of(Terms.concept("level-interministerial"));
  }
}
