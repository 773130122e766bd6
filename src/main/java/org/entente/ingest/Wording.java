package org.entente.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Act;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.DateFound;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.ItemExpressed;
import org.entente.extract.Statement.PersonNamed;

/// Says in English, French and Vietnamese what was extracted, in words of our own: composed from
/// frame, parties and topics, never copied from the article.
final class Wording {

  private static final List<Grammar> GRAMMARS =
      List.of(new English(), new French(), new Vietnamese());

  /// Modes of cooperation that are its object rather than its form.
  private static final Set<String> AREAS =
      Set.of(
          "immigration-management",
          "border-management",
          "prison-management",
          "citizen-protection",
          "diplomatic-security",
          "security-protection",
          "legal-assistance",
          "extradition",
          "sentenced-person-transfer",
          "repatriation");

  private final Labels labels;
  private final Map<String, Statement> statements = new LinkedHashMap<>();

  Wording(Labels labels, List<Statement> statements) {
    this.labels = labels;
    statements.forEach(statement -> this.statements.put(statement.key(), statement));
  }

  Map<String, String> item(ItemExpressed item) {
    return each(
        grammar -> {
          var towards = new ArrayList<>(item.creditors());
          towards.removeAll(item.debtors());
          var subject =
              new Grammar.Cooperation(
                  parties(item.debtors(), grammar),
                  parties(towards, grammar),
                  matters(item.topics(), grammar),
                  forms(item.topics(), grammar));
          return switch (item.act()) {
            case Act.PLEDGE -> grammar.pledge(subject, item.conditional());
            case Act.UNDERTAKING -> grammar.undertaking(subject);
            case Act.PROPOSAL ->
                grammar.proposal(parties(item.speakers(), grammar), Items.force(item), subject);
          };
        });
  }

  Map<String, String> claim(ClaimMade claim) {
    return each(
        grammar ->
            grammar.claim(
                parties(claim.speakers(), grammar),
                claim.negative(),
                topics(claim.topics(), grammar)));
  }

  Map<String, String> encounter(EncounterHeld found) {
    return each(
        grammar ->
            title(
                labels.of(Terms.concept(found.kind()), grammar.language()),
                names(found.states(), grammar),
                found.date().map(DateFound::edtf).flatMap(grammar::date)));
  }

  Map<String, String> series(EncounterHeld found) {
    return each(
        grammar ->
            title(
                labels.of(Terms.concept(found.kind()), grammar.language()),
                names(found.states(), grammar),
                Optional.of(grammar.recurring())));
  }

  Map<String, String> agreement(AgreementNamed named) {
    return each(
        grammar ->
            title(
                grammar.about(
                    labels.of(Terms.concept(named.kind()), grammar.language()),
                    topics(named.topics(), grammar)),
                named.parties().stream().map(party -> bare(party, grammar)).distinct().toList(),
                named.date().map(DateFound::edtf).flatMap(grammar::date)));
  }

  private static Map<String, String> each(Function<Grammar, String> text) {
    var texts = new LinkedHashMap<String, String>();
    GRAMMARS.forEach(grammar -> texts.put(grammar.language(), text.apply(grammar)));
    return texts;
  }

  private static String title(String what, List<String> parties, Optional<String> when) {
    var title = new StringBuilder(Grammar.capitalised(what));
    if (!parties.isEmpty()) {
      title.append(", ").append(String.join(" – ", parties));
    }
    when.ifPresent(words -> title.append(", ").append(words));
    return title.toString();
  }

  private List<String> names(List<String> states, Grammar grammar) {
    return states.stream()
        .sorted()
        .map(state -> labels.of(Terms.id(state), grammar.language()))
        .toList();
  }

  private List<String> matters(List<String> topics, Grammar grammar) {
    return topics(topics.stream().filter(this::isMatter).toList(), grammar);
  }

  private List<String> forms(List<String> topics, Grammar grammar) {
    return topics(topics.stream().filter(topic -> !isMatter(topic)).toList(), grammar);
  }

  private boolean isMatter(String topic) {
    return AREAS.contains(topic) || labels.isCrimeDomain(topic);
  }

  private List<String> topics(List<String> topics, Grammar grammar) {
    return topics.stream()
        .filter(topic -> !topic.equals("general-cooperation"))
        .map(topic -> labels.of(Terms.concept(topic), grammar.language()))
        .toList();
  }

  private List<Grammar.Party> parties(List<Actor> actors, Grammar grammar) {
    return actors.stream().map(actor -> party(actor, grammar)).distinct().toList();
  }

  private Grammar.Party party(Actor actor, Grammar grammar) {
    var name = bare(actor, grammar);
    return switch (actor) {
      case Actor.OfState _ -> grammar.country(name);
      case Actor.OfBody _ -> grammar.body(name);
      case Actor.OfPerson _ -> new Grammar.Party(name, false);
    };
  }

  private String bare(Actor actor, Grammar grammar) {
    return switch (actor) {
      case Actor.OfState(var code) -> labels.of(Terms.id(code), grammar.language());
      case Actor.OfBody(var key) -> named(key, grammar);
      case Actor.OfPerson(var key) -> named(key, grammar);
    };
  }

  private String named(String key, Grammar grammar) {
    return switch (statements.get(key)) {
      case BodyNamed body ->
          body.iri()
              .flatMap(iri -> labels.exactly(Terms.iri(iri), grammar.language()))
              .or(body::label)
              .orElse(body.name());
      case PersonNamed person -> person.name();
      case null, default -> grammar.someone();
    };
  }
}
