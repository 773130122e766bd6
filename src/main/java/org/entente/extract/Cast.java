package org.entente.extract;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.ActorMention.How;
import org.entente.extract.ActorMention.Members;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.OfficeHeld;
import org.entente.extract.Statement.PersonNamed;
import org.entente.extract.Statement.StateActs;
import org.entente.lexicon.Category;
import org.entente.lexicon.Entry;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Lexicon;

/// Settles who the names and references of one article mean.
final class Cast {

  private static final Set<String> WITH =
      Set.of(
          "với",
          "avec",
          "with",
          "tiếp",
          "cùng",
          "gặp",
          "rencontré",
          "rencontrer",
          "met",
          "received",
          "meeting",
          "hosted",
          "reçu");
  private static final Set<String> LIKE_MINISTERS =
      Set.of("state-secretary", "assistant-secretary");
  private static final Set<String> TAKES =
      Set.of(
          "ministry",
          "body",
          "state",
          "bare",
          "abroad",
          "nothing",
          "politburo",
          "party-central-committee");

  /// Offices at the head of a service, which a bare title may name.
  private static final Set<String> HEADS =
      Set.of("commissioner-general", "commissioner", "deputy-commissioner", "chief");

  private static final Set<String> AND = Set.of("và", "and", "et", "que", ",", ";");
  private static final Set<String> CHANNEL =
      Set.of("kênh", "qua", "through", "via", "canal", "cadre", "khuôn", "khổ", "by", "par");
  private static final Set<String> ASKED =
      Set.of("that", "asked", "urged", "press", "pressed", "requested", "que", "qu", "đề", "rằng");
  private static final Set<String> VERBS =
      Set.of(
          "will", "would", "was", "is", "has", "had", "said", "agreed", "pledged", "sẽ", "cam",
          "sẵn", "cho", "đã", "a", "est", "se", "va", "de", "tiếp", "to");

  private static final Set<String> JOINS = Set.of("với", "avec", "with", "và", "et", "and");
  private static final Set<String> NOT_ACTING =
      Set.of(
          "government",
          "national-assembly",
          "parliament",
          "senate",
          "presidency",
          "police-academy",
          "forensic-institute");

  private final Lexicon lexicon;
  private final Chart chart;
  private final List<Raw> raws;
  private final People people;
  private final BodyRegister bodies;
  private final List<String> sides;
  private final Set<String> mentioned;

  Cast(Lexicon lexicon, Serving serving, FamilyNames families, Chart chart, List<Raw> raws) {
    this.lexicon = lexicon;
    this.chart = chart;
    this.raws = raws;
    this.people = new People(chart, families);
    this.bodies = new BodyRegister(lexicon, serving);
    Standing standing = new Standing(chart, families, raws);
    this.sides = standing.sides();
    this.mentioned = standing.mentioned();
  }

  Reading reading() {
    people.gather(
        raws.stream()
            .filter(raw -> raw instanceof Raw.Named)
            .map(raw -> ((Raw.Named) raw).person())
            .toList());
    noteBodies();
    settleStates();
    orgsOfText();
    settleOffices();
    List<ActorMention> mentions = mentions();
    return new Reading(
        chart.doc(),
        mentions,
        new DateReader(chart).all(),
        new PlaceReader(chart).all(),
        persons(),
        bodies.named(),
        states(mentions),
        List.copyOf(sides));
  }

  // ---- States ----

  private void noteBodies() {
    for (Raw raw : raws) {
      switch (raw) {
        case Raw.Org org -> bodies.note(org.name());
        case Raw.Named named -> named.person().offices().forEach(this::note);
        case Raw.Title title -> note(title.office());
        case Raw.Country _, Raw.Reference _ -> {}
      }
    }
  }

  private void note(OfficeTitle office) {
    office.body().ifPresent(bodies::note);
    if (!office.portfolios().isEmpty()) {
      bodies.note(
          new OrgName(
              office.from(),
              office.to(),
              office.to(),
              office.portfolios(),
              office.state(),
              OrgName.Relation.NONE,
              Optional.empty(),
              Optional.empty()));
    }
  }

  private String home() {
    return sides.isEmpty() ? "vn" : sides.getFirst();
  }

  private Optional<String> otherThan(Optional<String> state) {
    List<String> others = sides.stream().filter(code -> !state.equals(Optional.of(code))).toList();
    return state.isPresent() && others.size() == 1
        ? Optional.of(others.getFirst())
        : Optional.empty();
  }

  /// Gives every person a state, by the surest evidence first.
  private void settleStates() {
    for (Person person : people.persons()) {
      for (Person.Held held : person.held) {
        Optional<String> state = Standing.stateOf(held.title());
        if (person.state.isEmpty() && state.isPresent() && !isAmbiguous(held.title())) {
          person.state = state;
          person.stated = true;
        }
      }
    }
    for (Raw raw : raws) {
      if (raw instanceof Raw.Named(Styled styled)) {
        people
            .of(styled)
            .filter(person -> person.state.isEmpty() && !isInternational(person))
            .ifPresent(person -> infer(person, styled));
      }
    }
    for (Person person : people.persons()) {
      if (person.state.isEmpty() && !isInternational(person)) {
        person.state = byDefault(person);
      }
    }
  }

  /// Whether a title's state is only that of one of several bodies of this name.
  private static boolean isAmbiguous(OfficeTitle office) {
    return office.state().isEmpty()
        && office.office().slug("tellsState").isEmpty()
        && office
            .body()
            .filter(body -> body.state().isEmpty() && body.entries().size() > 1)
            .isPresent();
  }

  private boolean isInternational(Person person) {
    return !person.held.isEmpty()
        && person.held.stream()
            .allMatch(
                held ->
                    held.title()
                        .body()
                        .filter(
                            body ->
                                body.entries().stream()
                                    .anyMatch(e -> e.category() == Category.INTERNATIONAL))
                        .isPresent());
  }

  private void infer(Person person, Styled styled) {
    Optional<String> told = styled.state();
    for (OfficeTitle office : styled.offices()) {
      told = told.isPresent() ? told : office.body().flatMap(this::related);
    }
    if (told.isEmpty() && tellsByName() && people.isVietnamese(person)) {
      told = Optional.of("vn");
    }
    if (told.isEmpty() && (styled.counterpart() || isWith(styled))) {
      told = otherThan(subjectState(styled));
    }
    if (told.isPresent()) {
      person.state = told;
    }
  }

  /// Whether a Vietnamese name tells the state: not beside China, whose names are written alike.
  private boolean tellsByName() {
    return sides.contains("vn") && !sides.contains("cn");
  }

  private Optional<String> related(OrgName body) {
    return switch (body.relation()) {
      case NONE -> Optional.empty();
      case HOME -> Optional.of(home());
      case HOST -> host().or(() -> otherThan(Optional.of(home())));
      case PARTNER -> otherThan(Optional.of(home()));
    };
  }

  /// The state in which the article takes place, by its first place.
  private Optional<String> host() {
    return chart.doc().hits().stream()
        .filter(hit -> hit.category() == Category.PLACE)
        .flatMap(hit -> hit.entry().slug("inState").stream())
        .findFirst();
  }

  /// Whether a person is somebody's partner in a meeting: "hội đàm với …", or joined to one who is.
  private boolean isWith(Styled styled) {
    int before = styled.from() - 1;
    while (before > 0 && chart.isAny(before, Set.of("the", "le", "la", "puis", "then", "ông"))) {
      before--;
    }
    if (before < 0 || chart.tokens().start(before) < styled.sentence().span().start()) {
      return false;
    }
    if (chart.isAny(before, WITH)) {
      return true;
    }
    if (!chart.isAny(before, AND)) {
      return false;
    }
    int join = before;
    while (join > 0 && (chart.isAny(join - 1, AND) || chart.is(join - 1, "ainsi"))) {
      join--;
    }
    for (Raw raw : raws) {
      if (raw instanceof Raw.Named(Styled other) && raw.to() == join) {
        return other.counterpart() || isWith(other);
      }
    }
    return false;
  }

  /// The state of the first person or body of the sentence that has one and is no partner; of the
  /// last person before it when it begins with a pronoun.
  private Optional<String> subjectState(Styled styled) {
    Optional<String> last = Optional.empty();
    for (Raw raw : raws) {
      if (raw.from() >= styled.from()) {
        break;
      }
      boolean here = raw.sentence().index() == styled.sentence().index();
      if (raw instanceof Raw.Named(Styled other)) {
        boolean partner = here && (other.counterpart() || isWith(other));
        Optional<String> state = people.of(other).flatMap(person -> person.state);
        if (here && !partner && state.isPresent()) {
          return state;
        }
        last = here || state.isEmpty() ? last : state;
      } else if (here) {
        Optional<String> state =
            switch (raw) {
              case Raw.Org org -> Standing.stateOf(org.name());
              case Raw.Title title -> titled(title.office(), title.from()).flatMap(p -> p.state);
              case Raw.Reference pronoun when pronoun.refersTo().startsWith("pronoun") -> last;
              case Raw.Named _, Raw.Country _, Raw.Reference _ -> Optional.empty();
            };
        if (state.isPresent()) {
          return state;
        }
      }
    }
    return Optional.of(home());
  }

  private Optional<String> byDefault(Person person) {
    boolean vietnamese = people.isVietnamese(person);
    for (Person.Held held : person.held) {
      List<Entry> entries =
          held.title().body().map(OrgName::entries).orElse(held.title().portfolios());
      if (!entries.isEmpty()) {
        Optional<String> meant = bodies.stateMeant(entries, sides);
        if (meant.isPresent() && !(meant.equals(Optional.of("vn")) && !vietnamese)) {
          return meant;
        }
      }
    }
    if (home().equals("vn") && !vietnamese && sides.size() == 2) {
      return Optional.of(sides.getLast());
    }
    if (vietnamese && sides.contains("vn")) {
      return Optional.of("vn");
    }
    return sides.isEmpty() ? Optional.empty() : Optional.of(home());
  }

  // ---- Bodies and offices ----

  private Optional<String> stateOf(OrgName name, Optional<String> owner) {
    Optional<String> told = name.state();
    if (told.isEmpty()) {
      told = name.inner().flatMap(Standing::stateOf);
    }
    if (told.isEmpty() && name.entries().size() == 1) {
      told = Standing.stateOf(name).filter(code -> isMentioned(code) || sides.contains(code));
    }
    told = told.isPresent() ? told : related(name);
    told = told.isPresent() ? told : owner;
    return told.isPresent() ? told : bodies.stateMeant(name.entries(), sides);
  }

  private Optional<String> register(OrgName name, Optional<String> owner) {
    Optional<String> key = keyOf(name, owner);
    String surface = chart.words(name.from(), name.to());
    key.ifPresent(found -> bodies.seen(found, surface, chart.span(name.from(), name.to())));
    return key;
  }

  private Optional<String> keyOf(OrgName name, Optional<String> owner) {
    Optional<String> state = stateOf(name, owner);
    String surface = chart.words(name.from(), name.to());
    List<Entry> entries = isUnitOfAnother(name, owner) ? List.of() : name.entries();
    return bodies.body(entries, state, name.abroad(), surface);
  }

  /// "Cục Đối ngoại Bộ Quốc phòng" is not the department of that name in another ministry.
  private boolean isUnitOfAnother(OrgName name, Optional<String> owner) {
    Optional<String> whole = name.inner().flatMap(inner -> keyOf(inner, owner));
    return whole.filter(bodies::isMinistry).isPresent()
        && name.entries().stream()
            .flatMap(entry -> entry.slug("unitOf").stream())
            .anyMatch(unit -> !whole.equals(Optional.of(unit)));
  }

  /// Whether the article names a state at all: a body of another state is only a namesake.
  private boolean isMentioned(String code) {
    return mentioned.contains(code);
  }

  /// Bodies that the text names outside titles, and whether they act.
  private void orgsOfText() {
    for (Raw raw : raws) {
      if (raw instanceof Raw.Org org) {
        Optional<String> key = register(org.name(), Optional.empty());
        key.filter(_ -> acts(org)).ifPresent(bodies::acts);
        registerInner(org.name(), Optional.empty());
      }
    }
  }

  private void registerInner(OrgName name, Optional<String> owner) {
    name.inner()
        .filter(inner -> inner.entries().stream().noneMatch(Cast::isQuiet))
        .filter(inner -> !isPartyName(inner))
        .flatMap(inner -> register(inner, owner))
        .ifPresent(bodies::acts);
  }

  private static boolean isPartyName(OrgName name) {
    return name.entries().stream()
        .anyMatch(
            entry ->
                entry.category() == Category.PARTY_ORGAN || entry.is("bodyClass", "PartyOrgan"));
  }

  private boolean acts(Raw.Org org) {
    OrgName name = org.name();
    if (name.entries().isEmpty() || name.isGeneric()) {
      return false;
    }
    if (name.entries().stream().anyMatch(entry -> isQuiet(entry))) {
      return false;
    }
    Entry entry = name.entries().getFirst();
    if (entry.category() == Category.INTERNATIONAL) {
      return isJoined(org) || saysOrDoes(org);
    }
    if (isPartyName(name)) {
      return false;
    }
    boolean ministry = entry.category() == Category.MINISTRY || entry.is("bodyClass", "Ministry");
    boolean proper = Character.isUpperCase(chart.tokens().surface(name.from()).codePointAt(0));
    boolean known = stateOf(name, Optional.empty()).isPresent();
    return ministry || (proper && known);
  }

  private static boolean isQuiet(Entry entry) {
    return NOT_ACTING.contains(entry.slug())
        || entry.all("serves").stream()
            .anyMatch(
                function -> NOT_ACTING.contains(function.substring(function.lastIndexOf('/') + 1)));
  }

  /// "với Interpol" acts with somebody, "qua kênh Interpol" does not.
  private boolean isJoined(Raw.Org org) {
    int from = Math.max(0, org.from() - 5);
    boolean joined = false;
    for (int at = org.from() - 1; at >= from; at--) {
      if (chart.tokens().start(at) < org.sentence().span().start() || chart.isAny(at, CHANNEL)) {
        return false;
      }
      joined |= chart.isAny(at, JOINS);
    }
    return joined;
  }

  /// "that EUROPOL give", "à EUROPOL de", "EUROPOL would": asked, or about to act.
  private boolean saysOrDoes(Raw.Org org) {
    int after = org.name().to();
    boolean acts = chart.isAny(after, VERBS);
    boolean asked = org.from() > 0 && chart.isAny(org.from() - 1, ASKED);
    boolean channel = org.from() > 0 && chart.isAny(org.from() - 1, CHANNEL);
    return !channel && (acts || asked);
  }

  /// A counterpart holds the same office on the other side as the one he is counterpart of.
  private void giveCounterparts() {
    Person last = null;
    for (Raw raw : raws) {
      if (raw instanceof Raw.Named(Styled styled)) {
        Optional<Person> person = people.of(styled);
        if (styled.counterpart() && last != null && person.isPresent()) {
          Person facing = person.get();
          boolean hasOffice = !facing.held.isEmpty() || last == facing;
          last.held.stream()
              .filter(held -> !hasOffice && held.title().grade().contains("minister"))
              .reduce((_, held) -> held)
              .ifPresent(held -> facing.held.add(mirrored(held, styled)));
        }
        last = person.orElse(last);
      }
    }
  }

  private Person.Held mirrored(Person.Held held, Styled styled) {
    OfficeTitle title = held.title();
    List<Entry> kinds =
        title.portfolios().isEmpty()
            ? title.body().map(body -> bodies.functionsOf(body.entries())).orElse(List.of())
            : title.portfolios();
    OfficeTitle same =
        new OfficeTitle(
            styled.from(),
            styled.nameFrom(),
            title.office(),
            false,
            kinds,
            Optional.empty(),
            styled.state(),
            Optional.empty());
    Span span = chart.span(styled.from(), styled.nameFrom());
    return new Person.Held(same, span, chart.words(styled.from(), styled.nameFrom()));
  }

  private void settleOffices() {
    giveCounterparts();
    for (Person person : people.persons()) {
      for (Person.Held held : person.held) {
        settle(person, held);
      }
      merge(person);
    }
  }

  private void settle(Person person, Person.Held held) {
    OfficeTitle title = held.title();
    if (title.isRole()) {
      return;
    }
    Optional<String> body = bodyOf(person, title);
    if (body.isEmpty()
        && List.of("ministry", "body").contains(title.takes())
        && !title.saysBody()
        && person.offices.stream().anyMatch(office -> office.label().startsWith(english(title)))) {
      return;
    }
    body.ifPresent(bodies::employs);
    String label = label(title, body);
    boolean known =
        person.offices.stream()
            .anyMatch(office -> office.label().equals(label) && office.body().equals(body));
    if (!known) {
      person.offices.add(new OfficeHeld(label, held.surface(), body, held.span()));
    }
  }

  /// Drops an office that says less than another: "Minister" beside "Minister of Public Security".
  private static void merge(Person person) {
    var more = new ArrayList<>(person.offices);
    person.offices.removeIf(
        office ->
            more.stream()
                .anyMatch(
                    other ->
                        !other.equals(office)
                            && office.body().isEmpty()
                            && (other.label().startsWith(office.label() + " of")
                                || other.label().startsWith(office.label() + " to ")
                                || other.label().startsWith(office.label() + " for"))));
  }

  private Optional<String> bodyOf(Person person, OfficeTitle title) {
    if (title.body().isPresent()) {
      OrgName name = title.body().get();
      registerInner(name, person.state);
      return register(name, ownerOf(person, title));
    }
    if (!TAKES.contains(title.takes())) {
      return named(title.takes());
    }
    if (!title.portfolios().isEmpty()) {
      Optional<String> state = title.state().isPresent() ? title.state() : person.state;
      if (title.portfolios().stream().allMatch(entry -> entry.one("bodySlug").isEmpty())) {
        return Optional.empty();
      }
      Optional<String> key =
          bodies.body(
              title.portfolios(), state, Optional.empty(), chart.words(title.from(), title.to()));
      key.ifPresent(found -> name(found, title));
      return key;
    }
    return switch (title.takes()) {
      case "ministry" -> ministryOf(person, title);
      case "politburo", "party-central-committee" -> party(title, person.state);
      case "body" -> onlyBody(person, title);
      case "state", "bare", "abroad", "nothing" -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> ownerOf(Person person, OfficeTitle title) {
    return title.state().isPresent() ? title.state() : person.state;
  }

  private Optional<String> named(String slug) {
    return lexicon
        .entry("https://w3id.org/entente/id/" + slug)
        .flatMap(
            entry -> bodies.body(List.of(entry), entry.slug("ofState"), Optional.empty(), slug));
  }

  private Optional<String> party(OfficeTitle title, Optional<String> state) {
    Optional<Entry> function = lexicon.entry("https://w3id.org/entente/lexicon/" + title.takes());
    Optional<String> key =
        function.flatMap(
            entry -> bodies.body(List.of(entry), state, Optional.empty(), title.takes()));
    key.ifPresent(
        found -> bodies.spelled(found, function.orElseThrow(), language(title), span(title)));
    return key;
  }

  /// Names the body of "Bộ trưởng Nội vụ" as its language would.
  private void name(String key, OfficeTitle title) {
    bodies.functionsOf(title.portfolios()).stream()
        .findFirst()
        .ifPresent(function -> bodies.spelled(key, function, language(title), span(title)));
  }

  private String language(OfficeTitle title) {
    return chart
        .doc()
        .sentenceAt(chart.tokens().start(title.from()))
        .map(sentence -> sentence.segment().language())
        .orElse("en");
  }

  private Span span(OfficeTitle title) {
    return chart.span(title.from(), title.to());
  }

  /// The body of a bare "Commissioner General": the only one of the person's state, if so.
  private Optional<String> onlyBody(Person person, OfficeTitle title) {
    boolean told =
        person.held.stream()
            .anyMatch(held -> !held.title().equals(title) && held.title().saysBody());
    return told || !HEADS.contains(title.grade())
        ? Optional.empty()
        : person.state.flatMap(bodies::onlyServiceOf);
  }

  /// The ministry of a bare "Thứ trưởng": of another office of the person, else the one that the
  /// article names most for that state.
  private Optional<String> ministryOf(Person person, OfficeTitle title) {
    for (Person.Held held : person.held) {
      boolean same = held.title().takes().equals("ministry") && held.title().saysBody();
      if (same && !held.title().equals(title)) {
        Optional<String> key = bodyOf(person, held.title()).filter(bodies::isMinistry);
        if (key.isPresent()) {
          return key;
        }
      }
    }
    for (Person.Held held : person.held) {
      Optional<OrgName> inner = held.title().body().flatMap(OrgName::inner);
      Optional<String> key =
          inner.flatMap(name -> register(name, person.state)).filter(bodies::isMinistry);
      if (key.isPresent()) {
        return key;
      }
    }
    Optional<String> state = title.state().isPresent() ? title.state() : person.state;
    return state.flatMap(bodies::ministryOf);
  }

  private static String english(OfficeTitle title) {
    String name = title.office().label("en").orElse("Official");
    return title.former() ? "former " + name : name;
  }

  /// An English label: "Deputy Minister of Public Security", "Director of the Police Academy".
  private String label(OfficeTitle title, Optional<String> body) {
    String head = english(title);
    Optional<String> portfolio =
        title.portfolios().stream()
            .flatMap(entry -> entry.one("portfolioLabel").stream())
            .findFirst();
    if (portfolio.isPresent()) {
      return head + " for " + portfolio.get();
    }
    if (title.takes().equals("abroad")) {
      return title.abroad().map(code -> head + " to " + stateName(code)).orElse(head);
    }
    Optional<String> name = body.flatMap(bodies::labelOf);
    boolean own = List.of("ministry", "body", "bare").contains(title.takes());
    if (name.isEmpty() || !own) {
      return head;
    }
    String of = name.get();
    for (String ministry : List.of("Ministry of ", "Department of ", "Federal Ministry of ")) {
      if ((title.grade().contains("minister") || LIKE_MINISTERS.contains(title.grade()))
          && of.startsWith(ministry)
          && body.filter(bodies::isMinistry).isPresent()) {
        return head + " of " + of.substring(ministry.length());
      }
    }
    return head + " of the " + of;
  }

  private String stateName(String code) {
    return lexicon
        .entry("https://w3id.org/entente/id/" + code)
        .flatMap(entry -> entry.label("en"))
        .orElse(code.toUpperCase(Locale.ROOT));
  }

  // ---- Mentions ----

  private List<ActorMention> mentions() {
    var mentions = new ArrayList<ActorMention>();
    for (Raw raw : raws) {
      mention(raw, mentions).ifPresent(mentions::add);
    }
    return List.copyOf(mentions);
  }

  private Optional<ActorMention> mention(Raw raw, List<ActorMention> before) {
    Span span = chart.span(raw.from(), raw.to());
    return switch (raw) {
      case Raw.Named(Styled styled) -> people.of(styled).map(person -> named(styled, person, span));
      case Raw.Title(OfficeTitle office, _) -> title(office, span);
      case Raw.Org(OrgName name, _) -> org(name, span);
      case Raw.Country(_, _, String code, ActorMention.Use use, _) ->
          Optional.of(new ActorMention.State(span, code, use));
      case Raw.Reference reference -> reference(reference, span, before);
    };
  }

  private ActorMention named(Styled styled, Person person, Span span) {
    boolean full = people.words(styled) > 1;
    Optional<Span> title =
        styled.from() < styled.nameFrom()
            ? Optional.of(chart.span(styled.from(), styled.nameFrom()))
            : Optional.empty();
    return new ActorMention.Person(
        span,
        Optional.of(chart.span(styled.nameFrom(), styled.nameTo())),
        title,
        Optional.of(person.key),
        person.state,
        full ? How.NAME : How.SHORT_NAME,
        true);
  }

  private Optional<ActorMention> title(OfficeTitle office, Span span) {
    Optional<Person> person = titled(office, office.from());
    Optional<String> state = person.flatMap(one -> one.state);
    return Optional.of(
        new ActorMention.Person(
            span,
            Optional.empty(),
            Optional.of(span),
            person.map(one -> one.key),
            state.isPresent() ? state : Standing.stateOf(office),
            How.TITLE,
            people.persons().stream().filter(one -> one.hasGrade(office.grade())).count() == 1));
  }

  /// The last person before a place whose office a bare title may name; else the first after it.
  private Optional<Person> titled(OfficeTitle office, int at) {
    Optional<String> state = Standing.stateOf(office);
    Person best = null;
    int bestAt = -1;
    for (Raw raw : raws) {
      if (raw instanceof Raw.Named(Styled styled)) {
        Optional<Person> person = people.of(styled);
        boolean fits =
            person
                .filter(one -> one.hasGrade(office.grade()))
                .filter(one -> state.isEmpty() || one.state.isEmpty() || state.equals(one.state))
                .isPresent();
        if (fits && (raw.from() < at || best == null)) {
          best = person.get();
          bestAt = raw.from();
        }
      }
    }
    return bestAt < 0 ? Optional.empty() : Optional.ofNullable(best);
  }

  private Optional<ActorMention> org(OrgName name, Span span) {
    if (name.isGeneric()) {
      return name.state()
          .flatMap(bodies::ministryOf)
          .map(key -> new ActorMention.Body(span, key, bodies.stateOf(key)));
    }
    Optional<String> state = stateOf(name, Optional.empty());
    return keyOf(name, Optional.empty())
        .map(
            key -> {
              Optional<String> own = bodies.stateOf(key);
              return new ActorMention.Body(span, key, own.isPresent() ? own : state);
            });
  }

  private Optional<ActorMention> reference(
      Raw.Reference reference, Span span, List<ActorMention> before) {
    return switch (reference.refersTo()) {
      case "group" -> Optional.of(group(reference.hit(), span));
      case "host" -> host().map(code -> new ActorMention.State(span, code, ActorMention.Use.SIDE));
      case "partner" ->
          otherThan(Optional.of(home()))
              .map(code -> new ActorMention.State(span, code, ActorMention.Use.SIDE));
      case "counterpart" -> counterpart(span, before);
      case "pronoun-he" -> pronoun(span, before, "male", reference);
      case "pronoun-she" -> pronoun(span, before, "female", reference);
      default -> Optional.empty();
    };
  }

  private ActorMention group(Hit hit, Span span) {
    String members = hit.entry().one("members").orElse("sides");
    List<Actor> states = sides.stream().<Actor>map(Actor.OfState::new).toList();
    return switch (members) {
      case "ministries", "bodies" -> {
        List<Actor> found =
            sides.stream()
                .flatMap(code -> bodies.ministryOf(code).stream())
                .<Actor>map(Actor.OfBody::new)
                .toList();
        Members kind = members.equals("bodies") ? Members.BODIES : Members.MINISTRIES;
        yield new ActorMention.Group(
            span, kind, found.size() == sides.size() ? found : states, sides);
      }
      case "ministers", "deputy-ministers", "persons" -> {
        String grade =
            switch (members) {
              case "ministers" -> "minister";
              case "deputy-ministers" -> "deputy-minister";
              default -> "";
            };
        List<Actor> found =
            sides.stream()
                .flatMap(code -> holder(code, grade).stream())
                .<Actor>map(person -> new Actor.OfPerson(person.key))
                .toList();
        yield new ActorMention.Group(
            span, Members.PERSONS, found.size() == sides.size() ? found : states, sides);
      }
      case "states" -> new ActorMention.Group(span, Members.STATES, states, sides);
      case "governments" -> new ActorMention.Group(span, Members.GOVERNMENTS, states, sides);
      case "parties" -> new ActorMention.Group(span, Members.PARTIES, states, sides);
      default -> new ActorMention.Group(span, Members.SIDES, states, sides);
    };
  }

  /// The person of a state in an office of that grade; any person of the state for no grade.
  private Optional<Person> holder(String state, String grade) {
    return people.persons().stream()
        .filter(person -> person.state.equals(Optional.of(state)))
        .filter(person -> grade.isEmpty() || person.hasGrade(grade))
        .findFirst();
  }

  /// The person facing the one named last.
  private Optional<ActorMention> counterpart(Span span, List<ActorMention> before) {
    Optional<String> last =
        before.reversed().stream()
            .filter(mention -> mention instanceof ActorMention.Person)
            .flatMap(mention -> mention.states().stream())
            .findFirst();
    Optional<String> other = otherThan(last);
    Optional<Person> person = other.flatMap(code -> holder(code, ""));
    return other.map(
        code ->
            new ActorMention.Person(
                span,
                Optional.empty(),
                Optional.empty(),
                person.map(one -> one.key),
                Optional.of(code),
                How.COUNTERPART,
                person.isPresent()));
  }

  private Optional<ActorMention> pronoun(
      Span span, List<ActorMention> before, String gender, Raw.Reference reference) {
    for (ActorMention mention : before.reversed()) {
      if (mention instanceof ActorMention.Person person && person.person().isPresent()) {
        Optional<Person> meant =
            people.persons().stream()
                .filter(one -> one.key.equals(person.person().get()))
                .filter(one -> one.gender.isEmpty() || one.gender.equals(Optional.of(gender)))
                .findFirst();
        int far = reference.sentence().index() - sentenceOf(mention.span());
        if (far > 3) {
          return Optional.empty();
        }
        if (meant.isPresent()) {
          return Optional.of(
              new ActorMention.Person(
                  span,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(meant.get().key),
                  meant.get().state,
                  How.PRONOUN,
                  meant.get().gender.isPresent()));
        }
      }
    }
    return Optional.empty();
  }

  private int sentenceOf(Span span) {
    return chart.doc().sentenceAt(span.start()).map(Sentence::index).orElse(0);
  }

  // ---- Statements ----

  private List<PersonNamed> persons() {
    var result = new ArrayList<PersonNamed>();
    for (Person person : people.persons()) {
      Optional<Entry> known = known(person);
      String best = known.flatMap(entry -> spelling(entry, person)).orElse(person.best());
      NameKey name = NameKey.of(best);
      var misspellings = new LinkedHashSet<String>();
      for (String spelling : person.spellings.keySet()) {
        NameKey other = NameKey.of(spelling);
        if (other.words().size() == name.words().size() && !other.same(name)) {
          misspellings.add(spelling);
        }
      }
      var spellings = new ArrayList<>(person.spellings.keySet());
      spellings.removeAll(misspellings);
      result.add(
          new PersonNamed(
              person.key,
              known.map(Entry::iri),
              shown(best),
              List.copyOf(spellings),
              List.copyOf(misspellings),
              person.state,
              List.copyOf(person.ranks.values()),
              List.copyOf(person.offices),
              List.copyOf(person.evidence),
              why(person, known)));
    }
    return result;
  }

  /// "TÔ LÂM" as "Tô Lâm".
  private static String shown(String name) {
    boolean upper = name.length() > 4 && name.equals(name.toUpperCase(Locale.ROOT));
    return upper ? UCharacter.toTitleCase(Locale.ROOT, name, null, 0) : name;
  }

  private Why why(Person person, Optional<Entry> known) {
    var summands = new ArrayList<Why.Summand>();
    summands.add(new Why.Summand(0.75, "capitalised name with a title"));
    if (!person.offices.isEmpty()) {
      summands.add(new Why.Summand(0.1, "an office is named"));
    }
    if (person.spellings.values().stream().mapToInt(Integer::intValue).sum() > 1) {
      summands.add(new Why.Summand(0.05, "named more than once"));
    }
    known.ifPresent(_ -> summands.add(new Why.Summand(0.05, "known from the reference graph")));
    List<String> entries =
        person.held.stream().map(held -> held.title().office().iri()).distinct().sorted().toList();
    return new Why("person.title", entries, List.copyOf(summands));
  }

  /// The reference graph's person of that name.
  private Optional<Entry> known(Person person) {
    Entry best = null;
    for (Span span : person.evidence) {
      for (Hit hit : chart.doc().hits(span, Category.PERSON)) {
        if (hit.start() == span.start() && hit.end() == span.end()) {
          best = hit.entry();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The spelling of the article that the reference graph knows.
  private static Optional<String> spelling(Entry entry, Person person) {
    return person.spellings.keySet().stream()
        .filter(
            spelling ->
                entry.forms().stream()
                    .anyMatch(
                        form ->
                            !form.property().equals("hiddenLabel")
                                && NameKey.of(form.text()).same(NameKey.of(spelling))))
        .findFirst();
  }

  private List<StateActs> states(List<ActorMention> mentions) {
    var result = new ArrayList<StateActs>();
    for (String code : sides) {
      List<Span> evidence =
          mentions.stream()
              .filter(mention -> mention.states().equals(List.of(code)))
              .map(ActorMention::span)
              .limit(5)
              .toList();
      if (!evidence.isEmpty()) {
        result.add(
            new StateActs(
                "state-" + code,
                code,
                evidence,
                new Why(
                    "state.side",
                    List.of("https://w3id.org/entente/id/" + code),
                    List.of(new Why.Summand(0.9, "a side of what the article reports")))));
      }
    }
    return result;
  }
}
