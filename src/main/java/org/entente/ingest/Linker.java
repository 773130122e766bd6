package org.entente.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.entente.extract.Statement;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.DateFound;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.Part;
import org.entente.extract.Statement.PersonNamed;
import org.entente.match.AgreementDescription;
import org.entente.match.Agreements;
import org.entente.match.EncounterDescription;
import org.entente.match.Encounters;
import org.entente.match.Folding;
import org.entente.match.Match;
import org.entente.match.PersonDescription;
import org.entente.match.Persons;
import org.entente.ontology.Edtf;

/// Finds out which of the things an article names the store knows already. Articles are linked one
/// after another; each adds to what is known.
final class Linker {

  /// The names to use, what was decided on the way, and what looked alike but was kept apart.
  record Linked(Names names, List<IdentityDecision> decisions, List<String> keptApart) {}

  private final Labels labels;
  private final Persons persons = new Persons();
  private final Encounters encounters = new Encounters();
  private final Agreements agreements = new Agreements();
  private final CuratedPassages curated = new CuratedPassages();
  private final Map<String, Node> bodies = new HashMap<>();
  private final Map<String, Node> series = new HashMap<>();
  private final Map<Node, String> describedFirst = new HashMap<>();
  private final Map<Node, Node> verdicts = new HashMap<>();

  /// @param labels of what the reference graph names
  Linker(Labels labels) {
    this.labels = labels;
  }

  /// Remembers that a person decided what the mention `own` is to be called.
  void verdict(Node own, Node use) {
    verdicts.put(own, use);
  }

  /// Makes an entity known that the document (or graph) `by` describes.
  void know(Node iri, String by) {
    describedFirst.putIfAbsent(iri, by);
  }

  void know(PersonDescription person, String by) {
    persons.add(person);
    know(Terms.iri(person.iri()), by);
  }

  void know(EncounterDescription encounter, String by) {
    encounters.add(encounter);
    know(Terms.iri(encounter.iri()), by);
  }

  void know(AgreementDescription agreement, String by) {
    agreements.add(agreement);
    know(Terms.iri(agreement.iri()), by);
  }

  CuratedPassages curated() {
    return curated;
  }

  void knowSeries(Node encounter, Node ofEditions) {
    series.putIfAbsent(encounter.getURI(), ofEditions);
  }

  void knowBody(Node body, String state, String name) {
    bodies.putIfAbsent(state + "|" + Folding.fold(name), body);
  }

  Linked link(Document document, List<Statement> statements, Names names) {
    return new Session(document, statements, names).link();
  }

  private final class Session {

    private final Document document;
    private final List<Statement> statements;
    private final Map<String, BodyNamed> named;
    private final Map<String, Node> others = new LinkedHashMap<>();
    private final List<IdentityDecision> decisions = new ArrayList<>();
    private final List<String> keptApart = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<Node> mentions = new HashSet<>();
    private final Offsets offsets;
    private Names names;

    Session(Document document, List<Statement> statements, Names names) {
      this.document = document;
      this.statements = statements;
      this.names = names;
      this.offsets = document.offsets();
      this.named = StatementIndex.of(statements, BodyNamed.class);
    }

    Linked link() {
      named.values().forEach(this::body);
      names = names.with(others);
      StatementIndex.of(statements, PersonNamed.class).values().forEach(this::person);
      names = names.with(others);
      StatementIndex.of(statements, EncounterHeld.class).values().forEach(this::encounter);
      agreements();
      return new Linked(names.with(others), List.copyOf(decisions), List.copyOf(keptApart));
    }

    private void body(BodyNamed body) {
      var state = body.state().orElse("");
      var known =
          body.iri().isPresent()
              ? Optional.<Node>empty()
              : body.spellings().stream()
                  .map(spelling -> bodies.get(state + "|" + Folding.fold(spelling)))
                  .filter(iri -> iri != null)
                  .findFirst();
      known.ifPresent(iri -> others.put(body.key(), iri));
      var iri = known.orElseGet(() -> names.of(body));
      know(iri, document.slug());
      body.spellings().forEach(spelling -> knowBody(iri, state, spelling));
    }

    private void person(PersonNamed person) {
      var own = names.of(person);
      var described = describe(person, own.getURI());
      if (person.iri().isPresent()) {
        persons.add(described);
        used.add(own.getURI());
        know(own, document.slug());
        return;
      }
      var chosen =
          choose(
              mention("person", person),
              own,
              persons.match(described, used),
              persons::knows,
              () -> qualified(own, described));
      others.put(person.key(), chosen);
      used.add(chosen.getURI());
      persons.add(describe(person, chosen.getURI()));
      know(chosen, document.slug());
    }

    /// A homonym is told apart by its body, else its state, else its document.
    private Node qualified(Node own, PersonDescription described) {
      var tail =
          described.bodies().stream()
              .sorted()
              .findFirst()
              .map(body -> body.substring(Terms.ID.length()))
              .or(() -> described.states().stream().sorted().findFirst())
              .orElse(document.slug());
      return Terms.id(Terms.slugOf(own) + "-" + tail);
    }

    private PersonDescription describe(PersonNamed person, String iri) {
      var offices = new OfficeNames(names, labels, named);
      var spellings = new LinkedHashSet<>(person.spellings());
      spellings.add(person.name());
      return new PersonDescription(
          iri,
          spellings,
          person.state().map(Set::of).orElse(Set.of()),
          uris(person.offices().stream().flatMap(held -> offices.body(held).stream()).toList()),
          uris(person.offices().stream().map(held -> offices.office(person, held)).toList()));
    }

    private void encounter(EncounterHeld held) {
      var own = names.of(held);
      var match = encounters.match(describe(held, own.getURI()), used);
      var chosen =
          choose(
              mention("encounter", held),
              own,
              match,
              encounters::knows,
              () -> numbered(own, encounters::knows));
      others.put(held.key(), chosen);
      Optional.ofNullable(series.get(chosen.getURI()))
          .ifPresent(known -> others.put(Names.seriesKey(held), known));
      used.add(chosen.getURI());
      know(describe(held, chosen.getURI()), document.slug());
    }

    private EncounterDescription describe(EncounterHeld held, String iri) {
      var days = held.date().map(DateFound::edtf).flatMap(Edtf::parse);
      return new EncounterDescription(
          iri,
          held.kind(),
          Set.copyOf(held.states()),
          days.map(Edtf::earliestBegin),
          days.map(Edtf::latestEnd),
          uris(
              held.participants().stream()
                  .map(Part::person)
                  .flatMap(key -> names.of(key).stream())
                  .toList()),
          held.ordinal(),
          held.place().map(Folding::fold));
    }

    /// First those that a person named, so that no other takes their names.
    private void agreements() {
      var found = StatementIndex.of(statements, AgreementNamed.class).values();
      var rest = new ArrayList<AgreementNamed>();
      for (var agreement : found) {
        curated
            .match(document, agreement)
            .filter(same -> !used.contains(same.iri()))
            .ifPresentOrElse(same -> agreement(agreement, same), () -> rest.add(agreement));
      }
      for (var agreement : rest) {
        var own = names.of(agreement).getURI();
        agreement(agreement, agreements.match(describe(agreement, own), used));
      }
    }

    private void agreement(AgreementNamed agreement, Match match) {
      var own = names.of(agreement);
      var chosen =
          choose(
              mention("agreement", agreement),
              own,
              match,
              agreements::knows,
              () -> numbered(own, agreements::knows));
      others.put(agreement.key(), chosen);
      used.add(chosen.getURI());
      know(describe(agreement, chosen.getURI()), document.slug());
    }

    private AgreementDescription describe(AgreementNamed agreement, String iri) {
      var parties = new HashSet<String>();
      for (var party : agreement.parties()) {
        parties.add(side(party));
      }
      return new AgreementDescription(
          iri,
          agreement.kind(),
          parties,
          Set.copyOf(agreement.topics()),
          agreement.date().map(DateFound::edtf));
    }

    private String side(Statement.Actor actor) {
      return switch (actor) {
        case Statement.Actor.OfState(var code) -> code;
        case Statement.Actor.OfBody(var key) ->
            Optional.ofNullable(named.get(key)).flatMap(BodyNamed::state).orElse(key);
        case Statement.Actor.OfPerson(var key) -> names.of(key).map(Node::getURI).orElse(key);
      };
    }

    private Node mention(String kind, Statement statement) {
      int start = statement.evidence().stream().findFirst().map(offsets::start).orElse(0);
      var first = IdentityDecision.mention(document, kind, start);
      var mention = first;
      for (int n = 2; !mentions.add(mention); n++) {
        mention = Terms.iri(first.getURI() + "-" + n);
      }
      return mention;
    }

    /// The known entity, the article's own name for it, or a new name where that one is taken.
    private Node choose(
        Node mention, Node own, Match match, Predicate<String> taken, Supplier<Node> other) {
      var verdict = verdicts.get(mention);
      if (verdict != null && !used.contains(verdict.getURI())) {
        return verdict;
      }
      boolean free = !taken.test(own.getURI()) || onlyHere(own);
      return switch (match) {
        case Match.Same same -> {
          var known = Terms.iri(same.iri());
          if (!onlyHere(known)) {
            decisions.add(
                new IdentityDecision(document, mention, known, same.confidence(), same.reason()));
          }
          yield known;
        }
        case Match.Unsure unsure -> {
          keptApart.add(
              Terms.slugOf(own) + " may be " + unsure.iri() + " (" + unsure.reason() + ")");
          yield free && !unsure.iri().equals(own.getURI()) ? own : other.get();
        }
        case Match.None() -> free ? own : other.get();
      };
    }

    private boolean onlyHere(Node iri) {
      return document.slug().equals(describedFirst.getOrDefault(iri, document.slug()));
    }

    private Node numbered(Node own, Predicate<String> taken) {
      int n = 2;
      while ((taken.test(own.getURI() + "-" + n) && !onlyHere(Terms.iri(own.getURI() + "-" + n)))
          || used.contains(own.getURI() + "-" + n)) {
        n++;
      }
      return Terms.iri(own.getURI() + "-" + n);
    }

    private static Set<String> uris(List<Node> nodes) {
      var uris = new HashSet<String>();
      nodes.forEach(node -> uris.add(node.getURI()));
      return uris;
    }
  }
}
