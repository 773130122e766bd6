package org.entente.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extract.Statement.Act;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.ItemExpressed;

/// Turns drafts of items and claims into statements: sides, topics, agreements, confidence.
final class Items {

  private final Reading reading;
  private final Topics topics;
  private final List<AgreementMention> mentions;
  private final List<Statement.AgreementNamed> agreements;
  private final Optional<String> madeAt;
  private final Map<Integer, Integer> starts = new HashMap<>();

  Items(
      Reading reading,
      Topics topics,
      List<AgreementMention> mentions,
      List<Statement.AgreementNamed> agreements,
      Optional<String> madeAt) {
    this.reading = reading;
    this.topics = topics;
    this.mentions = mentions;
    this.agreements = agreements;
    this.madeAt = madeAt;
  }

  Optional<Statement> statement(Draft draft) {
    Optional<Span> content = draft.content();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return draft.act.isPresent()
        ? Optional.of(item(draft, draft.act.get(), content.get()))
        : Optional.of(claim(draft, content.get()));
  }

  private ItemExpressed item(Draft draft, Act act, Span content) {
    var about = about(draft, content);
    Sides.Owed owed = Sides.of(reading, draft);
    var evidence = new ArrayList<>(List.of(content));
    if (!draft.carried) {
      evidence.add(draft.cue.span());
    }
    if (!evidence.contains(draft.line.span)) {
      evidence.add(draft.line.span);
    }
    return new ItemExpressed(
        key("item", content),
        act,
        force(draft, act),
        draft.speaker.actors(),
        draft.addressee.map(Party::actors).orElse(List.of()),
        owed.debtors(),
        owed.creditors(),
        beneficiaries(draft, content, owed),
        about.topics(),
        concerned(content),
        madeAt,
        draft.carried ? Optional.empty() : Optional.of(draft.cue.span()),
        draft.cue.force().equals("force-offer"),
        evidence,
        why(draft, about, owed));
  }

  private ClaimMade claim(Draft draft, Span content) {
    var about = topics.in(content);
    String force = draft.cue.force();
    if (!force.startsWith("force-")
        || force.equals("force-pledge")
        || force.equals("force-joint-undertaking")) {
      force = "force-assessment";
    }
    var grounds =
        new Grounds("claim." + force.substring(6), 0.7, cue(draft))
            .addIf(draft.speaker.inferred(), -0.1, "its speaker is carried over")
            .entry(draft.cue.entry().iri());
    return new ClaimMade(
        key("claim", content),
        force,
        draft.speaker.actors(),
        about.general() ? List.of() : about.topics(),
        madeAt,
        Optional.of(draft.cue.span()),
        draft.negative,
        List.of(content, draft.cue.span()),
        grounds.why());
  }

  private String key(String prefix, Span content) {
    int times = starts.merge(content.start(), 1, Integer::sum);
    return prefix + "-" + content.start() + (times > 1 ? "-" + times : "");
  }

  private static String force(Draft draft, Act act) {
    String force = draft.cue.force();
    return switch (act) {
      case UNDERTAKING -> "force-joint-undertaking";
      case PLEDGE -> force.equals("force-offer") ? force : "force-pledge";
      case PROPOSAL ->
          switch (force) {
            case "force-request", "force-wish", "force-proposal" -> force;
            default -> "force-proposal";
          };
    };
  }

  /// Topics of the content; where it only points back, "in this field", those of what it points
  /// to.
  private Topics.Found about(Draft draft, Span content) {
    var found = topics.in(content);
    var more = new ArrayList<>(found.topics());
    more.addAll(ofAgreements(content));
    boolean missions = more.contains("diplomatic-security");
    var listed =
        more.stream()
            .distinct()
            .filter(topic -> !topic.equals(Topics.GENERAL))
            .filter(topic -> !(missions && topic.equals("security-protection")))
            .toList();
    if (!listed.isEmpty()) {
      return new Topics.Found(listed, found.entries());
    }
    boolean pointsBack =
        !draft.line.cuesBetween(content.start(), content.end(), "topic-demonstrative").isEmpty();
    int start = draft.line.span.start();
    if (pointsBack && content.start() - start > 1) {
      return topics.in(new Span(start, content.start()));
    }
    return found;
  }

  /// What is to be done about the agreements that the content names.
  private List<String> ofAgreements(Span content) {
    var found = new ArrayList<String>();
    for (AgreementMention mention : mentions) {
      if (!content.contains(mention.surface())) {
        continue;
      }
      mention
          .phase()
          .ifPresent(
              phase -> {
                switch (phase) {
                  case "in-force" -> {
                    if (!mention.basis()) {
                      found.add("agreement-implementation");
                    }
                  }
                  case "amended" -> found.add("agreement-implementation");
                  case "proposed", "negotiating" -> found.add("agreement-negotiation");
                  case "signed" -> {
                    if (!mention.doneBefore(reading.doc().text())) {
                      found.add("agreement-negotiation");
                    }
                  }
                  default -> {}
                }
              });
    }
    return found;
  }

  private List<String> concerned(Span content) {
    return agreements.stream()
        .filter(agreement -> agreement.evidence().stream().anyMatch(content::contains))
        .map(Statement.AgreementNamed::key)
        .toList();
  }

  /// "cho Bộ Nội vụ Campuchia" in a joint undertaking: whom the work helps.
  private List<Statement.Actor> beneficiaries(Draft draft, Span content, Sides.Owed owed) {
    if (!draft.is(Act.UNDERTAKING) && !draft.is(Act.PROPOSAL)) {
      return List.of();
    }
    return reading.mentions(content).stream()
        .filter(ActorMention.Body.class::isInstance)
        .filter(mention -> draft.line.wordBefore(mention.span().start()).equals("cho"))
        .flatMap(mention -> mention.actors().stream())
        .filter(actor -> !owed.debtors().contains(actor))
        .distinct()
        .toList();
  }

  private static String cue(Draft draft) {
    return "cue \""
        + draft.line.text().substring(draft.cue.span().start(), draft.cue.span().end())
        + "\"";
  }

  private Why why(Draft draft, Topics.Found about, Sides.Owed owed) {
    double base =
        switch (draft.cue.pattern()) {
          case "active" -> 0.85;
          case "need", "modal", "future" -> 0.75;
          case "passive", "impersonal" -> 0.7;
          default -> 0.6;
        };
    var grounds =
        new Grounds(
                draft.rule, base, draft.carried ? "carried over from " + cue(draft) : cue(draft))
            .addIf(draft.carried, -0.2, "the sentence goes on without a speaker of its own")
            .addIf(draft.passive, -0.1, "nobody is named who does it")
            .addIf(
                draft.speaker.inferred() && !draft.carried,
                -0.05,
                "speaker from the sentence before")
            .addIf(owed.supposed(), -0.1, "who owes it is supposed")
            .addIf(about.general(), -0.05, "no topic named")
            .addIf(
                draft.line.sentence.segment().kind() == Segment.Kind.TITLE,
                -0.15,
                "only in the title")
            .addIf(owed.debtors().isEmpty(), -0.3, "nobody is known to owe it")
            .entry(draft.cue.entry().iri());
    draft.others.forEach(other -> grounds.entry(other.entry().iri()));
    about.entries().forEach(grounds::entry);
    return grounds.why();
  }
}
