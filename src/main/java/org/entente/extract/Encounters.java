package org.entente.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.DateFound;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.Part;
import org.entente.lexicon.Hit;

/// Finds the encounters that an article tells of, one entry for each however often it is named.
final class Encounters {

  private static final Set<String> BILATERAL =
      Set.of(
          "reception",
          "talks",
          "meeting",
          "working-session",
          "courtesy-call",
          "phone-call",
          "virtual-talks");
  private static final Set<String> LARGE = Set.of("dialogue", "conference", "ceremony");
  private static final Set<String> TAKES_PART =
      Set.of(
          "dự",
          "trì",
          "chủ",
          "chaired",
          "attended",
          "présidée",
          "présidé",
          "présidés",
          "attend",
          "participé",
          "chairing",
          "opened",
          "dẫn",
          "led",
          "participated",
          "coprésidé",
          "coprésidée",
          "assisté");

  private final Reading reading;
  private final List<Line> lines;
  private final List<AgreementMention> agreements;
  private final List<Missed> missed;
  private final List<EncounterDraft> drafts = new ArrayList<>();
  private final EncounterGrammar grammar;

  Encounters(
      Reading reading, List<Line> lines, List<AgreementMention> agreements, List<Missed> missed) {
    this.reading = reading;
    this.lines = lines;
    this.agreements = agreements;
    this.missed = missed;
    this.grammar = new EncounterGrammar(reading);
  }

  /// The encounters found, the main one marked, every one dated and peopled as far as can be
  /// told.
  List<EncounterDraft> read() {
    lines.stream().filter(line -> line.sentence.segment().kind().reports()).forEach(this::read);
    lines.stream().filter(line -> !line.sentence.segment().kind().reports()).forEach(this::aside);
    if (drafts.stream().noneMatch(draft -> !draft.background)) {
      facing();
    }
    drafts.sort(Comparator.comparingInt((EncounterDraft draft) -> draft.number));
    complete();
    return drafts;
  }

  private List<Hit> heads(Line line) {
    return line.encounters;
  }

  private static String kind(Hit head) {
    return head.entry().slug("namesEncounter").orElse("meeting");
  }

  private static String pattern(Hit head) {
    return head.entry().one("pattern").orElse("noun");
  }

  private void read(Line line) {
    List<Hit> heads = heads(line);
    for (int at = 0; at < heads.size(); at++) {
      Hit head = heads.get(at);
      int next =
          heads.stream()
              .mapToInt(Hit::start)
              .filter(start -> start >= reach(heads, head))
              .min()
              .orElse(line.span.end());
      if (overlapped(heads, at)) {
        continue;
      }
      if (kind(head).equals("signing")) {
        signing(line, head);
      } else if (pattern(head).equals("noun") || grammar.namedOnly(line, head)) {
        noun(line, head);
      } else {
        verb(line, head, next);
      }
    }
    takesPart(line, heads);
  }

  /// Where a head ends, with those that overlap it.
  private static int reach(List<Hit> heads, Hit head) {
    int end = head.end();
    for (Hit other : heads) {
      if (other.start() >= head.start() && other.start() < end) {
        end = Math.max(end, other.end());
      }
    }
    return end;
  }

  private static boolean overlapped(List<Hit> heads, int at) {
    Hit head = heads.get(at);
    return at > 0 && heads.get(at - 1).end() > head.start();
  }

  // ---- verbs

  private void verb(Line line, Hit head, int next) {
    if (grammar.negatedOrGeneric(line, head)) {
      return;
    }
    var roles = grammar.parts(line, head, next);
    boolean planned = grammar.planned(line, head);
    String kind = kind(head);
    boolean visit = kind.equals("visit");
    if (visit && grammar.invitedTo(line, head)) {
      return;
    }
    if (pattern(head).equals("verb-place") && !grammar.placeFollows(line, head)) {
      return;
    }
    if (pattern(head).endsWith("host") && roles.stream().allMatch(grammar::onlyHost)) {
      missed.add(
          new Missed(
              line.span, "encounter." + kind, "nobody is received", List.of(head.entry().iri())));
      return;
    }
    boolean bare = visit && roles.stream().allMatch(List::isEmpty);
    if (bare && reading.dates(line.span).isEmpty() && !grammar.placeFollows(line, head)) {
      missed.add(
          new Missed(
              line.span,
              "encounter.visit",
              "neither visitor nor place nor date",
              List.of(head.entry().iri())));
      return;
    }
    for (List<EncounterGrammar.Found> group : roles) {
      Optional<EncounterDraft> known =
          known(line, kind, group, Optional.empty())
              .filter(draft -> visit || !anotherDay(draft, line, head));
      EncounterDraft draft = known.orElseGet(() -> fresh(kind, line));
      group.forEach(found -> draft.add(found.mention(), found.role()));
      note(draft, line, head);
      draft.planned |= planned && known.isEmpty();
      if (known.isEmpty()) {
        draft.subordinate = visit && grammar.subordinate(line, head);
        date(draft, line, head);
        place(draft, line, head);
      }
    }
  }

  /// Whether the clause names another day than the encounter told before.
  private boolean anotherDay(EncounterDraft draft, Line line, Hit head) {
    return draft.sentence != line.sentence.index()
        && draft
            .date
            .map(DateFound::edtf)
            .filter(day -> day.length() == 10)
            .flatMap(
                day ->
                    grammar
                        .date(line, head)
                        .map(DateFound::edtf)
                        .filter(own -> own.length() == 10 && !own.equals(day)))
            .isPresent();
  }

  private void note(EncounterDraft draft, Line line, Hit head) {
    draft.entries.add(head.entry().iri());
    var span = new Span(head.start(), head.end());
    if (!draft.evidence.contains(line.span)) {
      draft.evidence.add(line.span);
    }
    draft.evidence.remove(span);
  }

  /// The encounter that a head refers to, when it is told already.
  private Optional<EncounterDraft> known(
      Line line, String kind, List<EncounterGrammar.Found> people, Optional<Integer> ordinal) {
    Optional<EncounterDraft> found = Optional.empty();
    for (EncounterDraft draft : drafts) {
      if (refersTo(draft, line, kind, people, ordinal)) {
        boolean exact = draft.kind.equals(kind);
        if (found.isEmpty() || (exact && !found.get().kind.equals(kind))) {
          found = Optional.of(draft);
        }
      }
    }
    return found;
  }

  private boolean refersTo(
      EncounterDraft draft,
      Line line,
      String kind,
      List<EncounterGrammar.Found> people,
      Optional<Integer> ordinal) {
    boolean alike =
        draft.kind.equals(kind)
            || (kind.equals("meeting")
                && BILATERAL.contains(draft.kind)
                && draft.sentence != line.sentence.index())
            || (kind.equals("talks") && Set.of("phone-call", "virtual-talks").contains(draft.kind));
    boolean otherEdition =
        ordinal.isPresent() && draft.ordinal.isPresent() && !ordinal.equals(draft.ordinal);
    if (!alike || otherEdition || draft.background) {
      return false;
    }
    var persons = people.stream().flatMap(found -> found.mention().person().stream()).toList();
    if (kind.equals("visit")) {
      return draft.kind.equals("visit")
          && (persons.isEmpty()
              || draft.persons.isEmpty()
              || persons.stream().anyMatch(draft.persons::contains));
    }
    boolean alone =
        persons.size() == 1
            && draft.kind.equals(kind)
            && BILATERAL.contains(kind)
            && reading.dates(line.span).stream()
                .noneMatch(date -> date.found().edtf().length() > 4);
    return persons.isEmpty()
        || alone
        || draft.persons.isEmpty()
        || draft.persons.containsAll(persons)
        || (draft.sentence != line.sentence.index() && persons.containsAll(draft.persons));
  }

  private EncounterDraft fresh(String kind, Line line) {
    var draft = new EncounterDraft(drafts.size() + 1, kind, line.sentence.index());
    drafts.add(draft);
    return draft;
  }

  // ---- nouns

  private void noun(Line line, Hit head) {
    String kind = kind(head);
    if (grammar.negatedOrGeneric(line, head)) {
      return;
    }
    Optional<Integer> ordinal = Ordinals.near(line, head);
    List<EncounterGrammar.Found> people = List.of();
    if (kind.equals("visit") && background(line, head)) {
      return;
    }
    Optional<DateFound> coming = grammar.closeAfter(line, head).filter(this::isAfter);
    if (coming.isPresent() && !kind.equals("visit")) {
      coming(line, head, coming.get());
      return;
    }
    Optional<EncounterDraft> known = known(line, kind, people, ordinal);
    if (known.isEmpty() && BILATERAL.contains(kind) && ordinal.isEmpty()) {
      known =
          drafts.stream()
              .filter(draft -> BILATERAL.contains(draft.kind) && !draft.background)
              .findFirst();
    }
    boolean otherDay = known.isPresent() && otherDay(known.get(), line, head);
    if (known.isPresent() && !otherDay && !anotherEdition(known.get(), ordinal, line, head)) {
      note(known.get(), line, head);
      if (known.get().date.isEmpty()) {
        date(known.get(), line, head);
      }
      return;
    }

    if (kind.equals("visit")) {
      visitNoun(line, head);
      return;
    }
    boolean bare = kind.equals("conference") && ordinal.isEmpty() && grammar.small(line, head);
    if (bare
        && grammar.closeAfter(line, head).isEmpty()
        && grammar.dayBefore(line, head).isEmpty()) {
      return;
    }
    boolean told =
        ordinal.isPresent()
            || otherDay
            || grammar.held(line, head)
            || !reading.dates(line.span).isEmpty()
            || (drafts.isEmpty() && grammar.definite(line, head))
            || (drafts.isEmpty() && BILATERAL.contains(kind));
    if (!told) {
      missed.add(
          new Missed(
              line.span,
              "encounter." + kind,
              "neither date nor edition nor verb tells that it took place",
              List.of(head.entry().iri())));
      return;
    }
    var draft = fresh(kind, line);
    draft.ordinal = ordinal;
    note(draft, line, head);
    boolean part = grammar.held(line, head);
    boolean takes = takesPartIn(line);
    draft.planned = grammar.planned(line, head) || grammar.invited(line, head);
    boolean first = drafts.size() == 1 || otherDay;
    boolean past =
        !otherDay
            && drafts.size() > 1
            && grammar
                .date(line, head)
                .or(() -> grammar.closeAfter(line, head))
                .filter(this::isBefore)
                .isPresent();
    if (!draft.planned && !past && (part || takes || first)) {
      for (ActorMention.Person person : grammar.persons(line)) {
        draft.add(person, "role-participant");
      }
      date(draft, line, head);
      place(draft, line, head);
      if (otherDay) {
        draft.date = grammar.dateBeside(line, head);
        draft.background = draft.date.filter(this::isBefore).isPresent();
      }
    } else {
      draft.background = true;
      ownDate(draft, line, head);
      place(draft, line, head);
    }
  }

  /// An encounter that is still to come when the article is written.
  private void coming(Line line, Hit head, DateFound date) {
    boolean told =
        drafts.stream()
            .anyMatch(
                draft ->
                    draft.background
                        && draft.kind.equals(kind(head))
                        && draft.date.map(DateFound::edtf).equals(Optional.of(date.edtf())));
    if (told) {
      return;
    }
    var draft = fresh(kind(head), line);
    draft.background = true;
    draft.planned = true;
    draft.date = Optional.of(date);
    draft.ordinal = Ordinals.near(line, head);
    note(draft, line, head);
    place(draft, line, head);
  }

  /// Whether a date lies clearly after the publication.
  private boolean isAfter(DateFound date) {
    return reading
        .doc()
        .article()
        .published()
        .filter(now -> now.length() >= 4 && !date.edtf().startsWith("X"))
        .filter(
            now -> {
              int length = Math.min(7, Math.min(now.length(), date.edtf().length()));
              return date.edtf().substring(0, length).compareTo(now.substring(0, length)) > 0;
            })
        .isPresent();
  }

  /// Whether a date right after the word tells that another encounter is meant.
  private boolean otherDay(EncounterDraft known, Line line, Hit head) {
    if (kind(head).equals("visit") || known.date.isEmpty()) {
      return false;
    }
    return grammar
        .dateBeside(line, head)
        .filter(date -> date.edtf().length() == 10)
        .filter(date -> known.date.get().edtf().length() == 10)
        .filter(date -> !date.edtf().equals(known.date.get().edtf()))
        .isPresent();
  }

  private static boolean anotherEdition(
      EncounterDraft known, Optional<Integer> ordinal, Line line, Hit head) {
    boolean others = ordinal.isPresent() && known.ordinal.isPresent();
    return (others && !ordinal.equals(known.ordinal))
        || (ordinal.isPresent()
            && known.ordinal.isEmpty()
            && known.sentence != line.sentence.index()
            && BILATERAL.contains(known.kind)
            && kind(head).equals("meeting"));
  }

  /// A visit of earlier days, told as background.
  private boolean background(Line line, Hit head) {
    Optional<DateFound> own = grammar.dateAfter(line, head).filter(this::isBefore);
    if (own.isEmpty()) {
      return false;
    }
    boolean told =
        drafts.stream()
            .anyMatch(
                draft ->
                    draft.background
                        && draft.date.map(DateFound::edtf).equals(own.map(DateFound::edtf)));
    if (told) {
      return true;
    }
    var draft = fresh("visit", line);
    draft.background = true;
    draft.date = own;
    note(draft, line, head);
    place(draft, line, head);
    return true;
  }

  private void visitNoun(Line line, Hit head) {
    var people = grammar.visitors(line, head);
    var draft = fresh("visit", line);
    people.forEach(person -> draft.add(person, "role-guest"));
    draft.subordinate = true;
    note(draft, line, head);
    date(draft, line, head);
    place(draft, line, head);
  }

  private static boolean takesPartIn(Line line) {
    int first = line.tokenAt(line.span.start());
    for (int at = first; at < line.tokens().size(); at++) {
      if (line.tokens().end(at) > line.span.end()) {
        return false;
      }
      if (TAKES_PART.contains(line.tokens().key(at))) {
        return true;
      }
    }
    return false;
  }

  /// "A và B đồng chủ trì Đối thoại": adds who chairs or attends to what was told before.
  private void takesPart(Line line, List<Hit> heads) {
    if (!takesPartIn(line)) {
      return;
    }
    Optional<EncounterDraft> known =
        drafts.reversed().stream()
            .filter(draft -> LARGE.contains(draft.kind) && !draft.background)
            .filter(
                draft ->
                    !LARGE.contains(heads.isEmpty() ? draft.kind : kind(heads.getFirst()))
                        || heads.isEmpty()
                        || kind(heads.getFirst()).equals(draft.kind))
            .findFirst();
    boolean fits = known.isPresent() && known.get().persons.size() < 2;
    if (fits) {
      for (ActorMention.Person person : grammar.persons(line)) {
        known.get().add(person, "role-participant");
      }
    }
  }

  // ---- signings

  private void signing(Line line, Hit head) {
    Optional<AgreementMention> what =
        agreements.stream()
            .filter(mention -> mention.sentence().equals(line.sentence))
            .filter(mention -> distance(line, mention.surface(), head) <= 14)
            .findFirst();
    if (what.isEmpty() || grammar.planned(line, head) || grammar.negatedOrGeneric(line, head)) {
      return;
    }
    AgreementMention signed = what.get();
    boolean governs = signed.phase().equals(Optional.of("signed"));
    boolean insideName =
        signed.surface().start() <= head.start() && head.end() <= signed.surface().end();
    boolean ago = signed.basis() && signed.date().filter(this::isBefore).isPresent();
    if ((!governs && !ago) || insideName || (signed.plural() && signed.bare())) {
      return;
    }
    boolean past = signed.date().isPresent() && isBefore(signed.date().get());
    Optional<EncounterDraft> known =
        drafts.stream()
            .filter(draft -> draft.kind.equals("signing") && draft.background == past)
            .findFirst();
    EncounterDraft draft = known.orElseGet(() -> fresh("signing", line));
    note(draft, line, head);
    draft.background = past;
    if (known.isEmpty()) {
      draft.date = past ? signed.date() : Optional.empty();
      if (!past) {
        date(draft, line, head);
        place(draft, line, head);
      }
    }
    if (!past) {
      grammar.signatories(line, head).forEach(person -> draft.add(person, "role-signatory"));
    }
  }

  private static int distance(Line line, Span surface, Hit head) {
    int one = line.tokenAt(surface.start()) - line.tokenAt(head.end());
    int two = line.tokenAt(head.start()) - line.tokenAt(surface.end());
    return Math.max(one, two);
  }

  /// Whether a date lies clearly before what the article reports.
  private boolean isBefore(DateFound date) {
    Optional<String> report =
        drafts.stream()
            .filter(draft -> !draft.background && draft.date.isPresent())
            .map(draft -> draft.date.get().edtf())
            .findFirst()
            .or(() -> reading.doc().article().published());
    return report
        .filter(now -> now.length() >= 4 && date.edtf().length() >= 4)
        .filter(
            now -> {
              int length = Math.min(7, Math.min(now.length(), date.edtf().length()));
              return date.edtf().substring(0, length).compareTo(now.substring(0, length)) < 0;
            })
        .isPresent();
  }

  // ---- title and captions

  /// Title and captions name what the text tells; only a visit or a signing may stand there
  /// alone.
  private void aside(Line line) {
    for (Hit head : heads(line)) {
      String kind = kind(head);
      boolean alone = Set.of("visit", "signing").contains(kind);
      boolean told =
          drafts.stream().anyMatch(draft -> draft.kind.equals(kind) && !draft.background);
      if (!alone || told || grammar.negatedOrGeneric(line, head)) {
        continue;
      }
      if (kind.equals("signing")) {
        signing(line, head);
      } else if (!pattern(head).equals("noun") || !grammar.visitors(line, head).isEmpty()) {
        var people = grammar.visitors(line, head);
        if (people.isEmpty()) {
          continue;
        }
        var draft = fresh("visit", line);
        people.forEach(person -> draft.add(person, "role-guest"));
        draft.subordinate = true;
        note(draft, line, head);
        place(draft, line, head);
        draft.date = month();
      }
    }
  }

  /// No word for an encounter, yet officials of two sides face each other.
  private void facing() {
    var people = grammar.onePerSide();
    if (people.size() < 2) {
      return;
    }
    Line line = lines.getFirst();
    var draft = new EncounterDraft(drafts.size() + 1, "meeting", line.sentence.index());
    drafts.addFirst(draft);
    people.forEach(person -> draft.add(person, "role-participant"));
    draft.inferred = true;
    people.stream()
        .flatMap(person -> reading.doc().sentenceAt(person.span().start()).stream())
        .map(Sentence::span)
        .distinct()
        .forEach(draft.evidence::add);
    draft.date = published();
  }

  // ---- when and where

  private void date(EncounterDraft draft, Line line, Hit head) {
    Optional<DateFound> said = grammar.date(line, head);
    Optional<DateFound> own = said.filter(date -> !isBefore(date));
    if (draft.kind.equals("visit")) {
      boolean direct =
          !draft.subordinate
              || draft.planned
              || own.filter(date -> date.edtf().contains("/")).isPresent();
      draft.date = direct ? own : own.map(Encounters::monthOf).or(this::month);
      if (draft.date.isEmpty()) {
        draft.date = month();
      }
      return;
    }
    boolean verb = !pattern(head).equals("noun");
    draft.date =
        own.or(() -> said.filter(date -> verb && date.edtf().length() == 10))
            .or(() -> said.isPresent() ? Optional.empty() : paragraphDay(line));
  }

  /// The day told last in a paragraph, unless it lies before what the article reports.
  private Optional<DateFound> paragraphDay(Line line) {
    return grammar.earlierDay(line).filter(date -> !isBefore(date));
  }

  private void ownDate(EncounterDraft draft, Line line, Hit head) {
    draft.date = grammar.roughDate(line, head);
  }

  private void place(EncounterDraft draft, Line line, Hit head) {
    draft.place = grammar.place(line, head);
  }

  private Optional<DateFound> published() {
    return reading
        .doc()
        .article()
        .published()
        .map(date -> new DateFound(date, "basis-publication", lines.getFirst().span));
  }

  private Optional<DateFound> month() {
    return mainDate().or(this::published).map(Encounters::monthOf);
  }

  private Optional<DateFound> mainDate() {
    return drafts.stream()
        .filter(draft -> !draft.background && !draft.kind.equals("visit"))
        .flatMap(draft -> draft.date.stream())
        .findFirst();
  }

  private static DateFound monthOf(DateFound date) {
    boolean day = date.edtf().length() == 10 && !date.edtf().startsWith("X");
    return day ? new DateFound(date.edtf().substring(0, 7), date.basis(), date.span()) : date;
  }

  /// What is not said of one encounter is taken from the main one.
  private void complete() {
    if (drafts.isEmpty()) {
      return;
    }
    EncounterDraft main = main();
    main.main = true;
    Optional<DateFound> interval =
        drafts.stream()
            .filter(draft -> draft.kind.equals("visit"))
            .flatMap(draft -> draft.date.stream())
            .filter(date -> date.edtf().contains("/"))
            .findFirst();
    Optional<DateFound> day =
        main.kind.equals("visit")
            ? mainDate().filter(date -> date.edtf().length() == 10)
            : Optional.empty();
    Optional<DateFound> lead =
        day.or(() -> main.date)
            .filter(date -> !main.kind.equals("visit") || date.edtf().length() >= 10)
            .or(() -> interval)
            .or(this::leadDate)
            .or(this::published);
    for (EncounterDraft draft : drafts) {
      if (draft.background || draft.planned) {
        continue;
      }
      if (draft.date.isEmpty()) {
        draft.date = draft.kind.equals("visit") ? month() : lead;
      }
      if (draft.place.isEmpty()) {
        draft.place = main.place;
      }
      if (draft.persons.isEmpty() && !draft.kind.equals("visit")) {
        people(draft, main);
      } else if (draft.persons.isEmpty()) {
        guests(draft, main);
      }
    }
  }

  private void people(EncounterDraft draft, EncounterDraft main) {
    if (!main.persons.isEmpty() && main != draft && main.persons.size() > 1) {
      main.persons.forEach(
          person -> {
            draft.persons.add(person);
            draft.roles.put(person, "role-participant");
          });
      draft.where.putAll(main.where);
    } else {
      grammar.onePerSide().forEach(person -> draft.add(person, "role-participant"));
    }
    draft.inferred = true;
  }

  /// A visit without a name is made by those of the main encounter who aren't at home there.
  private void guests(EncounterDraft draft, EncounterDraft main) {
    Optional<String> host =
        grammar.hostState(draft.evidence).or(() -> reading.sides().stream().findFirst());
    for (String person : main.persons) {
      boolean home = reading.stateOf(new Actor.OfPerson(person)).equals(host);
      ActorMention.Person mention = main.where.get(person);
      if (!home && mention != null) {
        draft.add(mention, "role-guest");
      }
    }
    draft.inferred = true;
  }

  private Optional<DateFound> leadDate() {
    return reading.dates().stream()
        .filter(
            date ->
                reading
                    .doc()
                    .sentenceAt(date.span().start())
                    .filter(
                        sentence ->
                            sentence.segment().kind() == Segment.Kind.DATELINE
                                || sentence.segment().kind() == Segment.Kind.LEAD)
                    .isPresent())
        .map(DateMention::found)
        .filter(found -> found.edtf().length() == 10)
        .findFirst();
  }

  private EncounterDraft main() {
    int first =
        drafts.stream()
            .filter(draft -> !draft.background && !draft.planned)
            .mapToInt(draft -> draft.sentence)
            .min()
            .orElse(drafts.getFirst().sentence);
    return drafts.stream()
        .filter(draft -> draft.sentence == first && !draft.subordinate && !draft.background)
        .findFirst()
        .or(
            () ->
                drafts.stream()
                    .filter(draft -> !draft.background && !draft.subordinate)
                    .findFirst())
        .orElse(drafts.getFirst());
  }

  // ---- out

  List<EncounterHeld> statements() {
    var statements = new ArrayList<EncounterHeld>();
    Optional<EncounterDraft> visit =
        drafts.stream()
            .filter(draft -> draft.kind.equals("visit") && !draft.background)
            .findFirst();
    for (EncounterDraft draft : drafts) {
      statements.add(statement(draft, visit));
    }
    return statements;
  }

  private EncounterHeld statement(EncounterDraft draft, Optional<EncounterDraft> visit) {
    Optional<String> within =
        visit
            .filter(around -> around != draft && !draft.background && !draft.planned)
            .filter(around -> overlap(around, draft))
            .map(EncounterDraft::key);
    return new EncounterHeld(
        draft.key(),
        draft.kind,
        draft.date,
        draft.place,
        parts(draft),
        reading.sides(),
        draft.main,
        draft.ordinal,
        within,
        List.copyOf(draft.evidence),
        why(draft));
  }

  private static boolean overlap(EncounterDraft around, EncounterDraft draft) {
    return around.persons.isEmpty() || draft.persons.stream().anyMatch(around.persons::contains);
  }

  private List<Part> parts(EncounterDraft draft) {
    var parts = new ArrayList<Part>();
    for (String person : draft.persons) {
      ActorMention.Person mention = draft.where.get(person);
      if (mention == null) {
        continue;
      }
      Optional<Actor> representing =
          reading.stateOf(new Actor.OfPerson(person)).map(Actor.OfState::new);
      parts.add(
          new Part(
              person,
              draft.roles.getOrDefault(person, "role-participant"),
              representing,
              mention.title().map(span -> span.in(reading.doc().text())),
              mention.span()));
    }
    return parts;
  }

  private static Why why(EncounterDraft draft) {
    var grounds =
        new Grounds(
                "encounter." + draft.kind.toLowerCase(Locale.ROOT),
                draft.inferred ? 0.5 : 0.6,
                draft.entries.isEmpty()
                    ? "officials of both sides face each other"
                    : "its word stands there")
            .addIf(
                draft.date.filter(date -> date.basis().equals("basis-stated")).isPresent(),
                0.1,
                "dated in the text")
            .addIf(draft.persons.size() > 1, 0.1, "who took part is named")
            .addIf(draft.evidence.size() > 1, 0.05, "named more than once")
            .addIf(draft.main, 0.1, "what the article reports")
            .addIf(draft.background, -0.2, "background")
            .addIf(draft.planned, -0.1, "planned");
    draft.entries.forEach(grounds::entry);
    return grounds.why();
  }
}
