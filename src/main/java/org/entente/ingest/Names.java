package org.entente.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
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
import org.entente.extract.Statement.StateActs;
import org.entente.match.Folding;

/// Which IRI each statement of one article describes, by its key. The same article gets the same
/// names whatever else the store holds; linking may exchange some of them later ([#with]).
final class Names {

  private final Map<String, Node> byKey;
  private final String stem;

  private Names(Map<String, Node> byKey, String stem) {
    this.byKey = byKey;
    this.stem = stem;
  }

  static Names of(Document document, List<Statement> statements) {
    return of(document, statements, "");
  }

  /// @param mark sets apart what is named after its place in one graph
  static Names of(Document document, List<Statement> statements, String mark) {
    return new Names(new Choice(document, statements).all(), document.slug() + mark);
  }

  /// What the names of acts and summands begin with.
  String stem() {
    return stem;
  }

  /// The same names, but those of `others` for the statements they have keys of.
  Names with(Map<String, Node> others) {
    var names = new LinkedHashMap<>(byKey);
    names.putAll(others);
    return new Names(names, stem);
  }

  Optional<Node> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The key of the series that `encounter` is an edition of, where linking found it.
  static String seriesKey(EncounterHeld encounter) {
    return encounter.key() + "/series";
  }

  Node of(Statement statement) {
    return Objects.requireNonNull(byKey.get(statement.key()), statement.key());
  }

  Optional<Node> of(Actor actor) {
    return switch (actor) {
      case Actor.OfState(var code) -> Optional.of(Terms.id(code));
      case Actor.OfBody(var key) -> of(key);
      case Actor.OfPerson(var key) -> of(key);
    };
  }

  List<Node> ofActors(List<Actor> actors) {
    return actors.stream().map(this::of).flatMap(Optional::stream).distinct().toList();
  }

  /// Chooses names in the order of the statements, actors first; a taken name gets a number.
  private static final class Choice {

    private static final int TOPICS_IN_A_NAME = 2;
    private static final Set<String> UNTELLING =
        Set.of("agreement-implementation", "agreement-negotiation", "general-cooperation");

    private final String document;
    private final int bodyOffset;
    private final Offsets offsets;
    private final List<Statement> statements;
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, BodyNamed> bodies = new HashMap<>();
    private final Map<String, PersonNamed> persons = new HashMap<>();

    Choice(Document document, List<Statement> statements) {
      this.document = document.slug();
      this.bodyOffset = document.article().body();
      this.offsets = document.offsets();
      this.statements = statements;
    }

    Map<String, Node> all() {
      statements.forEach(this::actor);
      statements.forEach(this::rest);
      return Map.copyOf(names);
    }

    private void actor(Statement statement) {
      switch (statement) {
        case StateActs state -> names.put(state.key(), Terms.id(state.code()));
        case BodyNamed body -> {
          bodies.put(body.key(), body);
          names.put(body.key(), Terms.iri(body.iri().orElseGet(() -> Terms.ID + slugOf(body))));
        }
        case PersonNamed person -> {
          persons.put(person.key(), person);
          names.put(
              person.key(), person.iri().map(Terms::iri).orElseGet(() -> unused(slugOf(person))));
        }
        case EncounterHeld _, AgreementNamed _, ItemExpressed _, ClaimMade _ -> {}
      }
    }

    private void named(Statement statement, String slug) {
      names.put(statement.key(), unused(slug));
    }

    private void rest(Statement statement) {
      switch (statement) {
        case EncounterHeld encounter -> named(encounter, slugOf(encounter));
        case AgreementNamed agreement -> named(agreement, slugOf(agreement));
        case ItemExpressed item -> named(item, slugOf(item));
        case ClaimMade claim -> named(claim, document + "-claim-" + start(claim));
        case StateActs _, BodyNamed _, PersonNamed _ -> {}
      }
    }

    private static String slugOf(BodyNamed body) {
      var name = slug(body.label().orElse(body.name()), "body");
      return body.state().map(state -> state + "-" + name).orElse(name);
    }

    private static String slugOf(PersonNamed person) {
      var name = slug(person.name(), "person");
      return name.length() == 2 ? name + "-person" : name;
    }

    private String slugOf(EncounterHeld encounter) {
      var date = encounter.date().map(Choice::edtfSlug).orElse("undated");
      return "encounter-" + date + "-" + joined(encounter.states()) + encounter.kind();
    }

    private String slugOf(AgreementNamed agreement) {
      var states = agreement.parties().stream().map(this::side).distinct().toList();
      var topics =
          agreement.topics().stream()
              .filter(topic -> !UNTELLING.contains(topic))
              .limit(TOPICS_IN_A_NAME)
              .toList();
      var name = new StringBuilder("agreement-" + joined(states) + agreement.kind());
      topics.forEach(topic -> name.append('-').append(topic));
      agreement.date().map(Choice::edtfSlug).ifPresent(date -> name.append('-').append(date));
      if (states.isEmpty() || (topics.isEmpty() && agreement.date().isEmpty())) {
        name.append('-').append(document);
      }
      return name.toString();
    }

    private String slugOf(ItemExpressed item) {
      var act =
          switch (item.act()) {
            case Act.PLEDGE -> "-pledge-";
            case Act.UNDERTAKING -> "-undertaking-";
            case Act.PROPOSAL -> "-proposal-";
          };
      return document + act + start(item);
    }

    private String side(Actor actor) {
      return switch (actor) {
        case Actor.OfState(var code) -> code;
        case Actor.OfBody(var key) ->
            Optional.ofNullable(bodies.get(key))
                .map(body -> body.state().orElseGet(() -> slugOf(body)))
                .orElse("unknown");
        case Actor.OfPerson(var key) ->
            Optional.ofNullable(persons.get(key)).flatMap(PersonNamed::state).orElse("unknown");
      };
    }

    private int start(Statement statement) {
      return statement.evidence().stream().findFirst().map(offsets::start).orElse(bodyOffset);
    }

    private Node unused(String slug) {
      var free = slug;
      for (int n = 2; !taken.add(free); n++) {
        free = slug + "-" + n;
      }
      return Terms.id(free);
    }

    private static String joined(List<String> states) {
      return new TreeSet<>(states).stream().map(state -> state + "-").collect(Collectors.joining());
    }

    private static String edtfSlug(DateFound date) {
      return Names.edtfSlug(date.edtf());
    }

    private static String slug(String name, String otherwise) {
      var slug = Folding.slug(name);
      return slug.isEmpty() ? otherwise : slug;
    }
  }

  /// `2014-11-05/2014-11-06` as `2014-11-05-to-2014-11-06`.
  static String edtfSlug(String edtf) {
    return Folding.slug(edtf.replace("/", " to "));
  }
}
