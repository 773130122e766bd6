package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.extract.Statement.Act;

/// Reads the acts of speech out of one sentence after the other: who says, asks, promises or
/// agrees what. One sentence, one speaker and one act make one draft, however long its list.
final class ItemReader {

  private static final int LOOSE_BEFORE_MODAL = 0;
  private static final int WORDS_TO_ENCOUNTER = 6;

  private final Reading reading;
  private final Phrases phrases;
  private final Whom whom;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Missed> missed = new ArrayList<>();

  /// What the sentence before leaves behind.
  private Party lastSpeaker = Party.NOBODY;
  private Optional<Draft> lastItem = Optional.empty();

  /// The sentence in hand.
  private Line line;
  private Optional<Draft> open = Optional.empty();
  private Optional<Cue> mode = Optional.empty();
  private Party speaker = Party.NOBODY;
  private int from;

  ItemReader(Reading reading, Phrases phrases, Line first) {
    this.reading = reading;
    this.phrases = phrases;
    this.whom = new Whom(reading);
    this.line = first;
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Missed> missed() {
    return missed;
  }

  /// Reads the next sentence of the running text.
  void read(Line next) {
    line = next;
    open = Optional.empty();
    mode = Optional.empty();
    speaker = Party.NOBODY;
    from = line.span.start();
    int before = drafts.size();
    for (Cue cue : openers()) {
      if (cue.span().start() >= from) {
        open.ifPresentOrElse(draft -> within(draft, cue), () -> fresh(cue));
      }
    }
    close(line.span.end());
    if (drafts.size() == before && mode.isEmpty()) {
      carry();
    }
    lastItem = lastOf(before);
    if (speaker.known()) {
      lastSpeaker = speaker;
    }
  }

  private Optional<Draft> lastOf(int before) {
    for (int at = drafts.size() - 1; at >= before; at--) {
      if (drafts.get(at).act.isPresent()) {
        return Optional.of(drafts.get(at));
      }
    }
    return Optional.empty();
  }

  private List<Cue> openers() {
    var found = new ArrayList<Cue>();
    for (Cue cue : line.cues) {
      if (cue.opens() || cue.is("passive-future")) {
        found.add(cue);
      }
    }
    for (String use : List.of("ending", "conditional")) {
      phrases
          .entry(use, line.language)
          .ifPresent(
              entry ->
                  found.addAll(Futures.in(line, phrases, use, entry, reading.places(line.span))));
    }
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return withoutOverlaps(found);
  }

  /// Of two cues that overlap the one that reaches further counts.
  private static List<Cue> withoutOverlaps(List<Cue> sorted) {
    var kept = new ArrayList<Cue>();
    for (Cue cue : sorted) {
      if (!kept.isEmpty() && kept.getLast().span().overlaps(cue.span())) {
        if (cue.span().end() > kept.getLast().span().end()) {
          kept.set(kept.size() - 1, cue);
        }
      } else {
        kept.add(cue);
      }
    }
    return kept;
  }

  // ---- a cue while nothing is open

  private void fresh(Cue cue) {
    switch (cue.pattern()) {
      case "report", "silent" -> report(cue);
      case "active" -> active(cue);
      case "modal", "future" -> modal(cue);
      case "conditional" -> {
        if (mode.isPresent()) {
          modal(cue);
        }
      }
      case "need" -> need(cue);
      case "passive" -> passive(cue);
      case "impersonal" -> impersonal(cue);
      case "passive-future" -> passiveFuture(cue);
      default -> {}
    }
  }

  private void report(Cue cue) {
    if (isNoun(cue) || leadsAside(cue) || inPurpose(cue)) {
      return;
    }
    Optional<Party> subject =
        goesOn(cue) ? Optional.of(speaker) : inverted(cue).or(() -> subjectOf(cue));
    speaker = subject.orElseGet(this::speakerGoingOn);
    if (!isParenthesis(cue)) {
      mode = Optional.of(cue);
      from = cue.span().end();
      if (inverted(cue).isPresent()) {
        from = line.span.end();
      } else if (!cue.is("silent") || cue.force().equals("force-assessment")) {
        claim(cue);
      }
    }
  }

  private Optional<Party> subjectOf(Cue cue) {
    return whom.subject(line, from, cue.span().start());
  }

  /// "X thanked Laos and affirmed …": a verb joined to the one before has its subject.
  private boolean goesOn(Cue cue) {
    return mode.isPresent() && speaker.known() && joins(cue.span().start());
  }

  /// "…, a déclaré le ministre", "…, said Mr X": who speaks stands after the verb.
  private Optional<Party> inverted(Cue cue) {
    if (line.language.equals("vi")) {
      return Optional.empty();
    }
    int token = line.tokenBefore(cue.span().start());
    while (token >= 0 && line.has("past", line.tokens().key(token))) {
      token--;
    }
    boolean aside =
        token >= 0
            && line.tokens().start(token) >= line.span.start()
            && ",\"”»".contains(line.tokens().key(token));
    if (!aside) {
      return Optional.empty();
    }
    for (ActorMention mention : line.mentions) {
      int gap = line.tokenAt(mention.span().start()) - line.tokenAt(cue.span().end());
      if (mention instanceof ActorMention.Person
          && mention.span().start() >= cue.span().end()
          && gap <= 1
          && !mention.actors().isEmpty()) {
        return Optional.of(whom.party(mention));
      }
    }
    return Optional.empty();
  }

  private Party speakerGoingOn() {
    return speaker.known() ? speaker.unsaid() : lastSpeaker.unsaid();
  }

  /// "according to", "selon": who speaks stands after the cue.
  private boolean leadsAside(Cue cue) {
    String words = line.text(cue.span()).toLowerCase(Locale.ROOT);
    return words.equals("according to") || words.equals("selon");
  }

  /// "The deal, he affirmed, would …": the cue interrupts the clause that it reports.
  private boolean isParenthesis(Cue cue) {
    if (line.language.equals("vi") || !line.wordAfter(cue.span().end()).equals(",")) {
      return false;
    }
    return line.crosses(
        Math.max(line.span.start(), cue.span().start() - 20), cue.span().start(), ",");
  }

  private void claim(Cue cue) {
    var draft =
        new Draft(line, "claim." + tail(cue), cue, Optional.empty(), speaker, cue.span().end());
    draft.negative =
        cue.force().equals("force-denial") || negated(cue.span().end(), line.span.end());
    draft.start = Whom.skip(line, draft.start, "link");
    drafts.add(draft);
  }

  private boolean negated(int start, int end) {
    return !line.cuesBetween(start, Math.min(end, start + 40), "negation").isEmpty();
  }

  private void active(Cue cue) {
    Optional<String> block = blocked(cue);
    if (block.isPresent()) {
      miss(cue, block.get());
      return;
    }
    Optional<Party> subject = goesOn(cue) ? Optional.of(speaker) : subjectOf(cue);
    Party actor;
    int content = -1;
    Optional<Party> self = firstPerson(cue);
    if (self.isPresent()) {
      actor = self.get();
    } else if (subject.isPresent()) {
      actor = subject.get();
    } else if (mode.isPresent() && callsFor(cue)) {
      actor = speaker.unsaid();
      content = Whom.skip(line, mode.get().span().end(), "link");
    } else if (!line.language.equals("vi") && statesFact(cue)) {
      miss(cue, "a thing calls for it, nobody says so");
      return;
    } else if (encounterAgrees(cue)) {
      actor = both();
    } else {
      actor = speakerGoingOn();
    }
    if (!actor.known()) {
      miss(cue, "no speaker before the cue");
      return;
    }
    Act act = actOf(cue, actor);
    Party says = mode.isPresent() && speaker.known() && !actor.joint() ? speaker : actor;
    var draft = new Draft(line, "item." + tail(cue), cue, Optional.of(act), says, cue.span().end());
    draft.debtor = actor;
    head(draft, act);
    if (cue.force().equals("force-invitation") && invitesToCome(draft)) {
      miss(cue, "an invitation to an encounter");
      return;
    }
    if (content >= 0) {
      draft.start = content;
    }
    if (act == Act.UNDERTAKING && (looksBack(draft) || statesHowThingsAre(draft))) {
      draft.act = Optional.empty();
      draft.others.add(cue);
    }
    speaker = says;
    begin(draft);
  }

  /// "We will", "chúng tôi sẽ" in direct speech: whoever the sentence or the one before lets
  /// speak.
  private Optional<Party> firstPerson(Cue cue) {
    int token = line.tokenBefore(cue.span().start());
    while (token >= 0
        && line.tokens().start(token) >= from
        && line.cueAt(line.tokens().start(token), "first-person").isEmpty()) {
      if (!line.has("filler", line.tokens().key(token))
          && !line.tokens().key(token).equals("tôi")) {
        return Optional.empty();
      }
      token--;
    }
    if (token < 0 || line.tokens().start(token) < from) {
      return Optional.empty();
    }
    int position = line.tokens().start(token);
    String before = line.wordBefore(position);
    String pronoun = line.text(line.cueAt(position, "first-person").get().span());
    boolean together =
        line.has("together", before) || line.has("together", pronoun.toLowerCase(Locale.ROOT));
    if (together) {
      return Optional.of(both());
    }
    Party quoted = quotedBy(cue);
    return quoted.known() ? Optional.of(quoted) : Optional.empty();
  }

  /// Who is named with a verb of saying after the quotation, else who spoke last.
  private Party quotedBy(Cue cue) {
    int close = closingQuote(cue.span().end());
    if (close > 0 && open.isEmpty()) {
      for (Cue report : line.cues) {
        if (report.is("report") && report.span().start() > close) {
          Optional<Party> before =
              inverted(report).or(() -> whom.subject(line, close, report.span().start()));
          if (before.isPresent()) {
            return before.get();
          }
          break;
        }
      }
    }
    return speakerGoingOn();
  }

  private int closingQuote(int from) {
    for (int at = from; at < line.span.end(); at++) {
      if ("\"”»".indexOf(line.text().charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /// "crime, terrorism and drugs called for closer cooperation": things call for it, says a
  /// speaker.
  private boolean callsFor(Cue cue) {
    boolean directive = cue.force().equals("force-request") || cue.force().equals("force-proposal");
    boolean assessing =
        mode.filter(report -> report.force().equals("force-assessment")).isPresent();
    int said = mode.map(report -> report.span().end()).orElse(from);
    return directive
        && !assessing
        && !line.language.equals("vi")
        && line.looseWords(said, cue.span().start(), "filler", "link") > 3;
  }

  /// "this calls for a clearer law": no actor stands between the last verb and the cue.
  private boolean statesFact(Cue cue) {
    int said = mode.map(report -> report.span().end()).orElse(from);
    return cue.force().equals("force-request")
        && line.looseWords(said, cue.span().start(), "filler", "link", "adjunct", "past") > 3;
  }

  /// "Hội nghị thống nhất …", "the meeting agreed …": the sides agree there.
  private boolean encounterAgrees(Cue cue) {
    if (!cue.force().equals("force-joint-undertaking") || cue.span().start() <= from) {
      return false;
    }
    var before = new Span(line.span.start(), cue.span().start());
    return line.encounters.stream()
        .filter(hit -> hit.end() <= before.end())
        .anyMatch(hit -> hit.entry().is("pattern", "noun"));
  }

  private Act actOf(Cue cue, Party actor) {
    return switch (cue.force()) {
      case "force-pledge", "force-offer" -> actor.joint() ? Act.UNDERTAKING : Act.PLEDGE;
      case "force-acceptance" -> actor.joint() ? Act.UNDERTAKING : Act.PLEDGE;
      case "force-joint-undertaking" -> Act.UNDERTAKING;
      default -> Act.PROPOSAL;
    };
  }

  /// An invitation asks for something only where it says what else than to come.
  private boolean invitesToCome(Draft draft) {
    if (draft.addressee.isEmpty()) {
      return true;
    }
    int token = line.tokenAt(draft.start);
    return token >= line.tokens().size()
        || line.cueAt(line.tokens().start(token), "visiting").isPresent();
  }

  /// Takes in what stands between cue and content: addressee, links, modals.
  private void head(Draft draft, Act act) {
    int at = draft.start;
    at = withWhom(at);
    Optional<Whom.Addressed> addressed = whom.addressee(line, at);
    if (addressed.isPresent()) {
      Whom.Addressed found = addressed.get();
      boolean stays = act == Act.UNDERTAKING && !found.group() && !found.party().joint();
      boolean willAct =
          act == Act.PLEDGE && found.party().known() && modalAt(found.end()) && !found.group();
      if (willAct) {
        draft.debtor = found.party();
        at = found.end();
      } else if (!stays) {
        at = found.end();
        draft.addressee = Optional.of(found.party());
      }
    }
    draft.start = Whom.skip(line, at, "link", "adjunct", "modal", "need", "filler");
  }

  private boolean modalAt(int position) {
    int token = line.tokenAt(Whom.skip(line, position, "filler", "adjunct"));
    return token < line.tokens().size()
        && line.cueAt(line.tokens().start(token), "modal").isPresent();
  }

  /// "a convenu avec ses interlocuteurs que": the partner stands before the content.
  private int withWhom(int position) {
    String word = line.wordAfter(position);
    boolean with = word.equals("avec") || word.equals("with");
    if (!with) {
      return position;
    }
    for (Cue link : line.cuesBetween(position + 4, line.span.end(), "link")) {
      boolean near = line.tokenAt(link.span().start()) - line.tokenAt(position) <= 9;
      String words = line.text(link.span());
      if (near
          && (words.equals("que")
              || words.equals("sur")
              || words.equals("to")
              || words.equals("that")
              || words.equals("on")
              || words.equals("qu'"))) {
        return link.span().start();
      }
    }
    return position;
  }

  /// "nhất trí … thời gian qua … đã": an assessment of what was, no undertaking.
  private boolean looksBack(Draft draft) {
    int token = Math.min(line.tokenAt(draft.start) + 5, line.tokens().size() - 1);
    int limit = Math.min(line.span.end(), line.tokens().end(token));
    for (Cue past : line.cuesBetween(draft.cue.span().end(), limit, "past")) {
      String word = line.text(past.span()).toLowerCase(Locale.ROOT);
      boolean loose = word.equals("a") || word.equals("été") || word.equals("since");
      if (!loose && past.span().start() >= draft.cue.span().end()) {
        return past.span().start() < limit && !afterNoun(past);
      }
    }
    return false;
  }

  /// "concurred that crime remains complex": they agree on how things are, not on what to do.
  private boolean statesHowThingsAre(Draft draft) {
    String link = line.wordAfter(draft.cue.span().end());
    boolean clause = link.equals("that") || link.equals("que") || link.equals("qu");
    int last = Math.min(line.tokenAt(draft.start) + 11, line.tokens().size() - 1);
    int limit = Math.min(line.span.end(), line.tokens().end(last));
    return clause
        && line.cuesBetween(draft.start, line.span.end(), "modal").isEmpty()
        && line.cuesBetween(draft.start, line.span.end(), "need").isEmpty()
        && !line.cuesBetween(draft.start, limit, "stative").isEmpty();
  }

  /// "các thỏa thuận đã ký": the past belongs to a noun, not to the clause.
  private boolean afterNoun(Cue past) {
    return !line.cuesBetween(past.span().start(), past.span().end() + 12, "phase").isEmpty();
  }

  private void modal(Cue cue) {
    if (mode.isPresent() && mode.get().is("silent")) {
      return;
    }
    Optional<ActorMention> subject = adjacentSubject(cue);
    Optional<Party> self = firstPerson(cue);
    Party actor;
    Optional<Party> named =
        self.or(() -> subject.map(mention -> whom.joined(line, mention, from)))
            .or(() -> whom.capital(line, from, cue.span().start()));
    if (named.isPresent()) {
      actor = named.get();
    } else if (mode.isPresent() && elliptical(cue)) {
      actor = speaker.unsaid();
    } else {
      miss(cue, "nobody who acts stands before it");
      return;
    }
    if (blocked(cue).isPresent() || !actor.known()) {
      miss(cue, blocked(cue).orElse("whom the subject means is unknown"));
      return;
    }
    boolean inflected = cue.is("future") || cue.is("conditional");
    int start = inflected ? cue.span().start() : cue.span().end();
    if (plansEncounter(start)
        || line.wordAfter(start).equals("be")
        || line.wordAfter(start).equals("được")) {
      miss(cue, "a planned encounter or a passive, no pledge");
      return;
    }
    Act act = actor.joint() ? Act.UNDERTAKING : Act.PLEDGE;
    Party says = mode.isPresent() && speaker.known() ? speaker : actor;
    var draft = new Draft(line, "item.future", cue, Optional.of(act), says, start);
    draft.debtor = actor;
    draft.start = Whom.skip(line, start, "filler", "adjunct", "link");
    speaker = says;
    begin(draft);
  }

  /// Whether the content begins with an encounter: "will visit", "will hold their fourth
  /// meeting".
  private boolean plansEncounter(int position) {
    int from = Whom.skip(line, position, "filler", "adjunct");
    int last = Math.min(line.tokenAt(from) + WORDS_TO_ENCOUNTER, line.tokens().size() - 1);
    int to = Math.min(line.tokens().end(last), line.span.end());
    if (to <= from) {
      return false;
    }
    return line.encounters.stream()
        .filter(hit -> hit.start() >= from && hit.end() <= to)
        .anyMatch(hit -> !hit.entry().is("namesEncounter", "signing"));
  }

  private Optional<ActorMention> adjacentSubject(Cue cue) {
    Optional<ActorMention> subject =
        whom.subjectMention(line, from, cue.span().start())
            .filter(
                mention ->
                    line.looseWords(
                            mention.span().end(),
                            cue.span().start(),
                            "filler",
                            "adjunct",
                            "past",
                            "clitic",
                            "official-noun")
                        <= LOOSE_BEFORE_MODAL);
    return subject.filter(mention -> !possessed(mention));
  }

  /// "quan hệ hai nước sẽ": the mention qualifies a noun that is no actor.
  private boolean possessed(ActorMention mention) {
    if (!(mention instanceof ActorMention.Group) && !(mention instanceof ActorMention.State)) {
      return false;
    }
    int token = line.tokenBefore(mention.span().start());
    if (token < 0 || line.tokens().start(token) < from || !line.language.equals("vi")) {
      return false;
    }
    String key = line.tokens().key(token);
    boolean starts = !line.tokens().isWord(token);
    return !starts
        && !key.equals("và")
        && line.cues.stream()
            .noneMatch(
                cue ->
                    cue.span().start() <= line.tokens().start(token)
                        && line.tokens().start(token) < cue.span().end());
  }

  private boolean elliptical(Cue cue) {
    int said = mode.map(report -> report.span().end()).orElse(from);
    return line.looseWords(said, cue.span().start(), "filler", "adjunct", "link", "official-noun")
        == 0;
  }

  private void need(Cue cue) {
    Optional<ActorMention> subject = adjacentSubject(cue);
    boolean reported = mode.isPresent() && elliptical(cue) && !mode.get().is("silent");
    boolean impersonal = line.text(cue.span()).toLowerCase(Locale.ROOT).startsWith("il ");
    boolean acts = subject.isPresent() && !(subject.get() instanceof ActorMention.Person);
    if (!acts && !reported && !impersonal) {
      miss(cue, "nobody who should act stands before it");
      return;
    }
    Party debtor = acts ? whom.joined(line, subject.get(), from) : both();
    Party says = speaker.known() ? speaker : lastSpeaker.known() ? lastSpeaker.unsaid() : debtor;
    var draft =
        new Draft(line, "item.need", cue, Optional.of(Act.PROPOSAL), says, cue.span().end());
    draft.addressee = Optional.of(debtor);
    draft.start = Whom.skip(line, cue.span().end(), "filler", "adjunct", "link");
    begin(draft);
  }

  private void passive(Cue cue) {
    if (mode.isPresent() && mode.get().is("silent")) {
      return;
    }
    int start = Math.max(from, lastMark(cue.span().start(), ";"));
    var draft = new Draft(line, "item.passive", cue, Optional.of(Act.UNDERTAKING), both(), start);
    draft.end = Contents.beforeConjunction(line, cue.span().start());
    draft.debtor = both();
    draft.passive = true;
    keep(draft);
    from = cue.span().end();
  }

  private Party both() {
    return Sides.both(reading);
  }

  private int lastMark(int before, String marks) {
    for (int at = before - 1; at >= line.span.start(); at--) {
      if (marks.indexOf(line.text().charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return line.span.start();
  }

  private void impersonal(Cue cue) {
    boolean pledge = cue.force().equals("force-pledge");
    int at = Whom.skip(line, cue.span().end(), "link", "adjunct");
    Optional<Whom.Addressed> subject = whom.addressee(line, at);
    Party debtor = subject.map(Whom.Addressed::party).orElseGet(this::both);
    Act act = pledge && !debtor.joint() ? Act.PLEDGE : Act.UNDERTAKING;
    var draft = new Draft(line, "item.impersonal", cue, Optional.of(act), debtor, at);
    draft.debtor = debtor;
    boolean leavesOut = subject.isPresent() && (pledge || subject.get().group());
    if (leavesOut) {
      at = subject.get().end();
    }
    draft.start = Whom.skip(line, at, "modal", "filler");
    draft.passive = true;
    begin(draft);
  }

  /// "Under the plan, investigations will be strengthened": the parties of the plan undertake it.
  private void passiveFuture(Cue cue) {
    if (mode.isPresent() && mode.get().is("silent")) {
      return;
    }
    Optional<Cue> under =
        line.cuesBetween(line.span.start(), cue.span().start(), "phase").stream()
            .filter(phase -> phase.entry().is("tellsPhase", "in-force"))
            .filter(
                phase -> line.tokenAt(phase.span().start()) - line.tokenAt(line.span.start()) <= 1)
            .findFirst();
    int comma = line.text().indexOf(',', line.span.start());
    if (under.isEmpty() || comma < 0 || comma > cue.span().start()) {
      miss(cue, "no agreement whose parties would act");
      return;
    }
    var draft =
        new Draft(line, "item.passive", cue, Optional.of(Act.UNDERTAKING), both(), comma + 1);
    draft.debtor = both();
    draft.passive = true;
    draft.others.add(under.get());
    begin(draft);
  }

  // ---- a cue while a frame is open

  private void within(Draft draft, Cue cue) {
    switch (cue.pattern()) {
      case "report", "silent" -> reportWithin(draft, cue);
      case "active" -> activeWithin(draft, cue);
      case "modal", "need", "future", "conditional" -> modalWithin(draft, cue);
      default -> {}
    }
  }

  private void reportWithin(Draft draft, Cue cue) {
    Optional<ActorMention> subject = ownSubject(draft, cue);
    int edge = subject.map(mention -> mention.span().start()).orElse(cue.span().start());
    boolean person = subject.filter(ActorMention.Person.class::isInstance).isPresent();
    boolean reports = !line.language.equals("vi") && cue.is("report");
    if (joins(edge) && (person || cue.expressive() || reports) && !isNoun(cue)) {
      close(Contents.beforeConjunction(line, edge));
      from = Math.min(from, edge);
      mode = Optional.empty();
      from = edge;
      report(cue);
    }
  }

  private void activeWithin(Draft draft, Cue cue) {
    if (blocked(cue).isPresent()) {
      return;
    }
    Optional<ActorMention> subject = ownSubject(draft, cue);
    int edge = subject.map(mention -> mention.span().start()).orElse(cue.span().start());
    int pronoun = line.tokenBefore(cue.span().start());
    if (subject.isEmpty()
        && pronoun >= 0
        && line.cueAt(line.tokens().start(pronoun), "first-person").isPresent()) {
      edge = line.tokens().start(pronoun);
    }
    if (!joins(edge)) {
      return;
    }
    Party actor =
        subject.map(mention -> whom.joined(line, mention, draft.start)).orElse(draft.debtor);
    Act act = actOf(cue, actor.known() ? actor : draft.speaker);
    Optional<Whom.Addressed> addressed = whom.addressee(line, cue.span().end());
    if (goesOn(draft, cue, act, subject, addressed)) {
      draft.others.add(cue);
    } else if (breaksOff(draft, act, cue, subject, addressed, edge)) {
      Party before = draft.speaker;
      close(Contents.beforeConjunction(line, edge));
      from = edge;
      speaker = before;
      active(cue);
    }
  }

  private boolean goesOn(
      Draft draft,
      Cue cue,
      Act act,
      Optional<ActorMention> subject,
      Optional<Whom.Addressed> addressed) {
    if (!draft.is(act)) {
      return false;
    }
    boolean other =
        subject.isPresent()
            && !subject.get().states().isEmpty()
            && !draft.speaker.states().containsAll(subject.get().states());
    return !other && (act != Act.PROPOSAL || asksTheSame(draft, cue, addressed));
  }

  private boolean asksTheSame(Draft draft, Cue cue, Optional<Whom.Addressed> addressed) {
    var next = new Draft(line, draft.rule, cue, draft.act, draft.speaker, cue.span().end());
    next.addressee = addressed.map(Whom.Addressed::party).filter(Party::known);
    next.start = Whom.skip(line, addressed.map(Whom.Addressed::end).orElse(next.start), "link");
    return Sides.asked(reading, next).states().equals(Sides.asked(reading, draft).states());
  }

  private boolean breaksOff(
      Draft draft,
      Act act,
      Cue cue,
      Optional<ActorMention> subject,
      Optional<Whom.Addressed> addressed,
      int edge) {
    if (subject.isPresent()) {
      boolean group = subject.get() instanceof ActorMention.Group;
      return !group || (act == Act.UNDERTAKING && !draft.is(Act.PROPOSAL)) || strongBefore(edge);
    }
    if (cue.force().equals("force-joint-undertaking")) {
      return false;
    }
    if (act == Act.PROPOSAL) {
      return draft.is(Act.PROPOSAL)
          || addressed.isPresent()
          || (strongBefore(edge) && draft.is(Act.PLEDGE));
    }
    return draft.is(Act.PROPOSAL) && (strongBefore(edge) || !line.language.equals("vi"));
  }

  /// Whether more than a comma leads to a position.
  private boolean strongBefore(int position) {
    int token = line.tokenBefore(position);
    while (token >= 0 && line.has("filler", line.tokens().key(token))) {
      token--;
    }
    return token >= 0 && !line.tokens().key(token).equals(",");
  }

  private void modalWithin(Draft draft, Cue cue) {
    Optional<ActorMention> subject = ownSubject(draft, cue);
    if (subject.isEmpty() || blocked(cue).isPresent()) {
      return;
    }
    int edge = subject.get().span().start();
    int token = line.tokenBefore(edge);
    String lead = token >= 0 ? line.tokens().key(token) : "";
    boolean breaks = lead.equals(";") || line.has("boundary", boundaryBefore(edge));
    boolean claims = draft.act.isEmpty();
    if (!breaks && !claims) {
      return;
    }
    close(Contents.beforeConjunction(line, edge));
    from = edge;
    fresh(cue);
  }

  private String boundaryBefore(int position) {
    for (Cue cue : line.cues) {
      if (cue.is("boundary") && cue.span().end() <= position && position - cue.span().end() <= 2) {
        return line.text(cue.span()).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private Optional<ActorMention> ownSubject(Draft draft, Cue cue) {
    return whom.subjectMention(line, draft.start, cue.span().start())
        .filter(
            mention ->
                line.looseWords(
                        mention.span().end(),
                        cue.span().start(),
                        "filler",
                        "adjunct",
                        "past",
                        "link")
                    == 0);
  }

  /// Whether a position follows a conjunction, comma or semicolon.
  private boolean joins(int position) {
    int token = line.tokenBefore(position);
    while (token >= 0 && skippable(line.tokens().key(token))) {
      token--;
    }
    return token >= 0 && line.has("conjunction", line.tokens().key(token));
  }

  private boolean skippable(String key) {
    return line.has("filler", key) || (line.has("past", key) && !line.language.equals("vi"));
  }

  // ---- beginning, ending, carrying over

  private void begin(Draft draft) {
    int quote = closingQuote(draft.start);
    if (quote > 0 && line.quotedBefore(draft.start)) {
      draft.end = quote;
    }
    from = Math.max(draft.start, draft.cue.span().end());
    open = Optional.of(draft);
  }

  private void close(int end) {
    if (open.isPresent()) {
      Draft draft = open.get();
      draft.end = Math.min(end, draft.end);
      keep(draft);
    }
    open = Optional.empty();
  }

  private void keep(Draft draft) {
    Optional<Span> content = draft.content();
    int words = draft.act.isPresent() ? 2 : 5;
    boolean enough =
        content.isPresent()
            && content.get().length() >= 8
            && line.tokenAt(content.get().end()) - line.tokenAt(content.get().start()) >= words;
    if (enough || Bullets.introduces(draft)) {
      drafts.removeIf(
          claim ->
              claim.act.isEmpty()
                  && claim.line == line
                  && draft.act.isPresent()
                  && claim.start >= draft.start - 400
                  && !draft.rule.startsWith("claim")
                  && shorten(claim, draft));
      drafts.add(draft);
    } else {
      miss(draft.cue, "no content after the cue");
    }
  }

  /// Ends a claim where an item begins that stands in it; tells whether nothing is left of it.
  private boolean shorten(Draft claim, Draft item) {
    int edge = item.cue.span().start();
    if (claim.start >= edge) {
      return claim.start < item.end;
    }
    claim.end = Math.min(claim.end, Contents.beforeConjunction(line, edge));
    return claim.end - claim.start < 25;
  }

  /// A sentence without a cue of its own goes on with the act before.
  private void carry() {
    if (lastItem.isEmpty() || line.span.length() < 12) {
      return;
    }
    Draft before = lastItem.get();
    Optional<Integer> start = Carrying.start(line, before);
    if (start.isEmpty()) {
      return;
    }
    var draft = new Draft(line, "carry", before.cue, before.act, before.speaker, start.get());
    draft.debtor = before.debtor;
    draft.addressee = before.addressee;
    draft.carried = true;
    keep(draft);
    if (!speaker.known()) {
      speaker = before.speaker;
    }
  }

  // ---- what blocks a cue

  private Optional<String> blocked(Cue cue) {
    if (isNoun(cue)) {
      return Optional.of("a noun here, not an act");
    }
    String before = line.wordBefore(cue.span().start());
    if (line.has("negation", before)) {
      return Optional.of("negated");
    }
    return inPurpose(cue) ? Optional.of("a purpose or a subordinate clause") : Optional.empty();
  }

  private boolean inPurpose(Cue cue) {
    int clause = Math.max(from, lastMark(cue.span().start(), ",;:"));
    return !line.cuesBetween(clause, cue.span().start(), "purpose").isEmpty();
  }

  private boolean isNoun(Cue cue) {
    boolean oneWord = line.tokenBefore(cue.span().end()) == line.tokenAt(cue.span().start());
    String before = line.wordBefore(cue.span().start());
    boolean possessive = line.language.equals("en") && before.equals("s");
    boolean determined = line.has("determiner", before) || possessive;
    return !cue.is("modal")
        && !cue.is("need")
        && determined
        && (oneWord || line.language.equals("vi"));
  }

  private void miss(Cue cue, String missing) {
    missed.add(new Missed(line.span, "item." + tail(cue), missing, List.of(cue.entry().iri())));
  }

  private static String tail(Cue cue) {
    return cue.force().startsWith("force-") ? cue.force().substring(6) : cue.pattern();
  }
}
