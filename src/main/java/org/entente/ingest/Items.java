package org.entente.ingest;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Act;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.ItemExpressed;

/// Writes pledges, joint undertakings, proposals and claims, each with the act that expresses it.
final class Items {

  private final Draft draft;
  private final Wording wording;
  private final ActNames acts;

  Items(Draft draft, Wording wording) {
    this.draft = draft;
    this.wording = wording;
    this.acts = new ActNames(draft.document(), draft.names());
  }

  void item(ItemExpressed expressed) {
    var item = draft.names().of(expressed);
    draft.add(
        item,
        Terms.TYPE,
        switch (expressed.act()) {
          case Act.PLEDGE -> Terms.PLEDGE;
          case Act.UNDERTAKING -> Terms.JOINT_UNDERTAKING;
          case Act.PROPOSAL -> Terms.PROPOSAL;
        });
    wording
        .item(expressed)
        .forEach((language, text) -> draft.add(item, Terms.CONTENT, Terms.text(text, language)));
    draft.add(item, Terms.DEBTOR, draft.names().ofActors(expressed.debtors()));
    draft.add(item, Terms.CREDITOR, draft.names().ofActors(expressed.creditors()));
    draft.add(item, Terms.BENEFICIARY, draft.names().ofActors(expressed.beneficiaries()));
    draft.add(item, Terms.ITEM_STATUS, Terms.concept(status(expressed)));
    new Topics(draft).write(item, expressed.topics());
    expressed.agreements().stream()
        .map(draft.names()::of)
        .flatMap(Optional::stream)
        .forEach(agreement -> draft.add(item, Terms.CONCERNS_AGREEMENT, agreement));
    draft.evidence(item, expressed);
    var speakers = expressed.speakers().isEmpty() ? expressed.debtors() : expressed.speakers();
    var act = act(expressed, item, force(expressed), speakers, expressed.verb());
    draft.add(act, Terms.ADDRESSEE, draft.names().ofActors(expressed.addressees()));
    draft.add(act, Terms.MADE_AT, expressed.madeAt().flatMap(draft.names()::of));
  }

  void claim(ClaimMade made) {
    var claim = draft.names().of(made);
    draft.add(claim, Terms.TYPE, Terms.CLAIM);
    wording
        .claim(made)
        .forEach((language, text) -> draft.add(claim, Terms.CONTENT, Terms.text(text, language)));
    new Topics(draft).write(claim, made.topics());
    draft.evidence(claim, made);
    var force = made.negative() ? "force-denial" : made.force();
    var act = act(made, claim, force, made.speakers(), made.verb());
    draft.add(act, Terms.MADE_AT, made.madeAt().flatMap(draft.names()::of));
  }

  /// Who asks for what both sides should do proposes it.
  static String force(ItemExpressed item) {
    boolean both = item.debtors().size() > 1 && item.creditors().containsAll(item.debtors());
    return both && item.force().equals("force-request") ? "force-proposal" : item.force();
  }

  private static String status(ItemExpressed item) {
    if (item.act() == Act.PROPOSAL) {
      return "status-open";
    }
    return item.conditional() ? "status-conditional" : "status-active";
  }

  private Node act(
      Statement statement,
      Node expressed,
      String force,
      List<Actor> speakers,
      Optional<Span> verb) {
    var act = acts.next(statement);
    draft.add(act, Terms.TYPE, Terms.COMMUNICATIVE_ACT);
    draft.add(act, Terms.FORCE, Terms.concept(force));
    draft.add(act, Terms.EXPRESSES, expressed);
    draft.add(act, Terms.SPEAKER, draft.names().ofActors(speakers));
    verb.ifPresent(
        span -> {
          var words = span.in(draft.document().article().text());
          draft.add(act, Terms.REPORTED_VERB, Terms.text(words, draft.language()));
          draft.evidence(act, span, statement);
        });
    draft.evidence(act, statement);
    return act;
  }
}
