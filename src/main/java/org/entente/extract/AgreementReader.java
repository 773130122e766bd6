package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Finds where one sentence names agreements, and how far each name reaches.
final class AgreementReader {

  private static final int LONGEST = 45;
  private static final Set<String> CONNECTORS =
      Set.of(
          "về",
          "giữa",
          "năm",
          "kết",
          "trong",
          "cấp",
          "mở",
          "liên",
          "phòng",
          "hợp",
          "song",
          "sur",
          "relatif",
          "relative",
          "relatifs",
          "relatives",
          "entre",
          "en",
          "de",
          "pour",
          "d",
          "du",
          "on",
          "between",
          "for",
          "of",
          "to",
          "concerning",
          "relating",
          "against",
          "regarding",
          "quốc",
          "đã",
          "visant",
          "portant",
          "concernant",
          "intergouvernemental",
          "bilatéral",
          "signé",
          "lutte",
          "with",
          "tương",
          "chuyển",
          "dẫn",
          "nhằm",
          "aimed",
          "conjoint",
          "in",
          "phối",
          "giai",
          "thường",
          "lần",
          "ký",
          "conclu",
          "conclue",
          "signée",
          "signed",
          "which",
          "liée");

  private static final Set<String> SUBJECT =
      Set.of(
          "về",
          "mở",
          "giữa",
          "sur",
          "relatif",
          "relative",
          "on",
          "concerning",
          "regarding",
          "thường",
          "entre",
          "between",
          "visant",
          "portant",
          "tackle",
          "combat");
  private static final Set<String> SIGNED =
      Set.of("signed", "ký", "conclu", "conclue", "signé", "signée", "which");

  private static final Set<String> EARLIER =
      Set.of("déjà", "avait", "avaient", "already", "had", "first", "previously", "earlier");

  private final Reading reading;
  private final Topics topics;
  private final Line line;
  private final Tokens tokens;

  AgreementReader(Reading reading, Topics topics, Line line) {
    this.reading = reading;
    this.topics = topics;
    this.line = line;
    this.tokens = line.tokens();
  }

  List<AgreementMention> mentions() {
    var found = new ArrayList<AgreementMention>();
    List<Hit> heads = line.agreements.stream().filter(hit -> !isGloss(hit)).toList();
    int at = 0;
    while (at < heads.size()) {
      Hit head = heads.get(at);
      int last = at;
      while (last + 1 < heads.size() && coordinated(heads.get(last), heads.get(last + 1))) {
        last++;
      }
      mention(head, heads.get(last)).map(next -> governed(found, next)).ifPresent(found::add);
      int next = last + 1;
      if (kind(head).equals("supplement")) {
        next = at + 1;
      }
      at = next;
    }
    return found;
  }

  /// In a list the verb before the first governs them all.
  private AgreementMention governed(List<AgreementMention> found, AgreementMention next) {
    if (found.isEmpty() || next.phase().isPresent()) {
      return next;
    }
    AgreementMention before = found.getLast();
    boolean list =
        before.surface().end() <= next.surface().start()
            && line.tokenAt(next.surface().start()) - line.tokenAt(before.surface().end()) <= 6;
    return list && before.phase().isPresent() ? next.like(before) : next;
  }

  /// "(MoU)" after the words that it stands for.
  private boolean isGloss(Hit head) {
    int token = tokens.from(head.start());
    return token > 0 && tokens.key(token - 1).equals("(") && line.wordAfter(head.end()).equals(")");
  }

  private static String kind(Hit head) {
    return head.entry().slug("namesAgreement").orElse("agreement");
  }

  /// "các Hiệp định, Bản ghi nhớ về …": heads with only a comma or conjunction between them.
  private boolean coordinated(Hit one, Hit next) {
    boolean conjunction = false;
    for (int at = tokens.from(one.end());
        at < tokens.size() && tokens.end(at) <= next.start();
        at++) {
      String key = tokens.key(at);
      if (line.has("conjunction", key) && !key.equals("-")) {
        conjunction = true;
      } else if (!line.has("determiner", key) && !key.equals("hợp") && !key.equals("tác")) {
        return false;
      }
    }
    return conjunction && !kind(one).equals("supplement") && plural(one, leftEdge(one));
  }

  private Optional<AgreementMention> mention(Hit head, Hit last) {
    int start = leftEdge(head);
    int end = rightEdge(last);
    var surface = new Span(start, end);
    boolean plural = plural(head, start);
    boolean bare = end - last.end() < 4 || !tells(new Span(last.end(), end));
    var about = topics.in(surface);
    var listed = about.topics().stream().filter(topic -> !topic.startsWith("agreement-")).toList();
    Optional<Cue> verb = verb(surface);
    var entries = new ArrayList<>(List.of(head.entry().iri()));
    verb.ifPresent(cue -> entries.add(cue.entry().iri()));
    entries.addAll(about.entries());
    Optional<Statement.DateFound> date = date(surface, verb);
    return Optional.of(
        new AgreementMention(
            line.sentence,
            surface,
            head,
            kind(head),
            plural || !head.equals(last),
            bare,
            listed.isEmpty() ? List.of(Topics.GENERAL) : listed,
            parties(surface),
            verb.filter(cue -> !longSigned(cue)).flatMap(cue -> cue.entry().slug("tellsPhase")),
            verb.filter(this::future).isPresent(),
            verb.filter(cue -> cue.entry().one("asGround").isPresent()).isPresent(),
            date,
            entries));
  }

  /// Whether the words after the head tell which agreement it is: actors, a year, a name, a
  /// subject.
  private boolean tells(Span tail) {
    boolean actors = line.mentions.stream().anyMatch(mention -> tail.contains(mention.span()));
    if (actors) {
      return true;
    }
    for (int at = tokens.from(tail.start());
        at < tokens.size() && tokens.end(at) <= tail.end();
        at++) {
      String key = tokens.key(at);
      boolean result = key.equals("kết") && line.wordAfter(tokens.end(at)).equals("quả");
      if (SUBJECT.contains(key)
          || result
          || tokens.shape(at) == Tokens.Shape.NUMBER
          || (tokens.isCapital(at) && at > tokens.from(tail.start()))) {
        return true;
      }
    }
    return false;
  }

  private boolean plural(Hit head, int start) {
    String before = line.wordBefore(start);
    String words = line.text(new Span(head.start(), head.end())).toLowerCase(Locale.ROOT);
    boolean s =
        (!line.language.equals("vi") && words.endsWith("s")) || words.startsWith("memoranda");
    boolean many = tokens.key(tokens.from(start)).equals("các") || before.equals("những");
    return s || many || before.equals("các");
  }

  /// Takes in "các" and, in English, parties before the head: "UK-Germany joint action plan".
  private int leftEdge(Hit head) {
    int token = tokens.from(head.start()) - 1;
    int edge = head.start();
    if (line.language.equals("vi")) {
      boolean many =
          token >= 0 && tokens.start(token) >= line.span.start() && tokens.key(token).equals("các");
      return many ? tokens.start(token) : edge;
    }
    while (token >= 0 && tokens.start(token) >= line.span.start()) {
      int position = tokens.start(token);
      boolean party =
          line.mentionOver(position).filter(ActorMention.State.class::isInstance).isPresent();
      boolean dash = tokens.key(token).equals("-") && edge < head.start();
      boolean adjective =
          Set.of("joint", "bilateral", "new", "draft").contains(tokens.key(token))
              || (isYear(token) && line.language.equals("en"));
      if (!party && !dash && !adjective) {
        break;
      }
      edge = position;
      token--;
    }
    return edge;
  }

  /// Follows the name over its topics, parties and year.
  private int rightEdge(Hit head) {
    int token = tokens.from(head.end());
    int edge = head.end();
    token = pastAcronym(token);
    if (token > tokens.from(head.end())) {
      edge = tokens.end(token - 1);
    }
    boolean supplement = kind(head).equals("supplement");
    if (token >= tokens.size() || tokens.end(token) > line.span.end()) {
      return edge;
    }
    boolean adjective =
        tokens.isWord(token)
            && token + 1 < tokens.size()
            && tokens.shape(token) == Tokens.Shape.LOWER
            && !line.language.equals("en")
            && !stops(token)
            && leads(token + 1);
    if (!(leads(token) || isYear(token) || supplement || adjective) || stopsAtOnce(token)) {
      return edge;
    }
    int first = token;
    if (!adjective && SIGNED.contains(tokens.key(token))) {
      token++;
    }
    while (token < tokens.size()
        && tokens.end(token) <= line.span.end()
        && token - first < LONGEST
        && !stops(token)) {
      String key = tokens.key(token);
      if (key.equals(",") && !listGoesOn(token)) {
        break;
      }
      if (!key.equals(",")) {
        edge = tokens.end(token);
      }
      token++;
    }
    return withoutTail(head, edge);
  }

  private boolean leads(int token) {
    return CONNECTORS.contains(tokens.key(token)) || topicAt(tokens.start(token));
  }

  private boolean stopsAtOnce(int token) {
    return (!SIGNED.contains(tokens.key(token)) && stops(token))
        || (SIGNED.contains(tokens.key(token)) && !dated(token));
  }

  /// "signed in 2018", "ký năm 2010", "which entered into force in 2022": the year tells which
  /// one.
  private boolean dated(int token) {
    for (int at = token; at < Math.min(token + 7, tokens.size()); at++) {
      if (isYear(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean topicAt(int position) {
    return line.topics.stream().anyMatch(hit -> hit.start() == position);
  }

  private int pastAcronym(int token) {
    if (token + 2 < tokens.size()
        && tokens.key(token).equals("(")
        && tokens.key(token + 2).equals(")")) {
      return token + 3;
    }
    if (token + 3 < tokens.size()
        && tokens.key(token).equals("(")
        && tokens.key(token + 3).equals(")")) {
      return token + 4;
    }
    return token;
  }

  private boolean isYear(int token) {
    String key = tokens.key(token);
    return key.length() == 4 && (key.startsWith("20") || key.startsWith("19"));
  }

  private boolean stops(int token) {
    String key = tokens.key(token);
    if (SIGNED.contains(key)
        && dated(token)
        && !line.has("past", line.wordBefore(tokens.start(token)))) {
      return false;
    }
    if (!tokens.isWord(token)
        && !key.equals(",")
        && !key.equals("-")
        && !key.equals("'")
        && !key.equals("/")
        && Character.isLetterOrDigit(key.charAt(0)) == false) {
      return true;
    }
    int start = tokens.start(token);
    if (dayAt(start) || (key.equals("et") && infinitiveAfter(token)) || groupEndsBefore(token)) {
      return true;
    }
    for (Cue cue : line.cues) {
      if (cue.span().start() != start) {
        continue;
      }
      boolean clause =
          switch (cue.pattern()) {
            case "active", "modal", "report", "silent", "passive", "boundary", "passive-future" ->
                true;
            case "past" -> !signedBetween(cue);
            case "purpose" -> !key.equals("nhằm") && !key.equals("visant") && !key.equals("aimed");
            default -> false;
          };
      if (clause && !insideTopic(start)) {
        return true;
      }
    }
    return Set.of(
                "bao",
                "gồm",
                "notamment",
                "including",
                "vào",
                "signed",
                "which",
                "đến",
                "như",
                "trong đó")
            .contains(key)
        || (key.equals("trong") && token + 1 < tokens.size() && tokens.key(token + 1).equals("đó"))
        || key.equals("đặc")
        || key.equals("with")
        || key.equals("by")
        || key.equals("par")
        || (key.equals("l") && nextIs(token, "an"));
  }

  /// A day belongs to the verb, a year to the name.
  private boolean dayAt(int position) {
    return reading.dates(line.span).stream()
        .anyMatch(
            date ->
                date.span().start() == position
                    && date.found().edtf().chars().filter(c -> c == '-').count() > 1);
  }

  private boolean infinitiveAfter(int token) {
    for (int at = token + 1; at <= token + 3 && at < tokens.size(); at++) {
      String key = tokens.key(at);
      boolean verb = key.length() > 4 && (key.endsWith("er") || key.endsWith("ir"));
      if (verb) {
        return Set.of("d", "de", "à", "'").contains(tokens.key(at - 1));
      }
    }
    return false;
  }

  /// "entre les deux pays": after the parties only a year or a topic goes on.
  private boolean groupEndsBefore(int token) {
    int end = tokens.end(token - 1);
    boolean group =
        line.mentions.stream()
            .anyMatch(
                mention -> mention instanceof ActorMention.Group && mention.span().end() == end);
    return group
        && !line.has("preposition", tokens.key(token))
        && !line.has("conjunction", tokens.key(token))
        && !Set.of("năm", "relatif", "relative").contains(tokens.key(token));
  }

  private boolean nextIs(int token, String key) {
    return token + 2 < tokens.size() && tokens.key(token + 2).equals(key);
  }

  /// "đã ký kết giữa hai Bộ năm 2016" belongs to the name.
  private boolean signedBetween(Cue past) {
    return line.cues.stream()
            .anyMatch(
                cue ->
                    cue.is("phase")
                        && cue.span().start() >= past.span().start()
                        && cue.span().start() - past.span().end() <= 1
                        && Set.of("giữa", "năm").contains(line.wordAfter(cue.span().end())))
        || line.cues.stream()
            .anyMatch(
                cue ->
                    cue.is("phase")
                        && cue.span().start() == past.span().start()
                        && cue.span().end() > past.span().end()
                        && Set.of("giữa", "năm").contains(line.wordAfter(cue.span().end())));
  }

  private boolean insideTopic(int position) {
    return line.topics.stream().anyMatch(hit -> hit.start() <= position && position < hit.end());
  }

  /// After a comma the name goes on where another topic follows, or "chống" after "phòng".
  private boolean listGoesOn(int comma) {
    if (comma + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.key(comma + 1);
    String before = tokens.key(comma - 1);
    if (before.equals("phòng") && next.equals("chống")) {
      return true;
    }
    boolean another =
        line.agreements.stream()
            .anyMatch(
                hit -> hit.start() >= tokens.end(comma) && hit.start() - tokens.end(comma) <= 8);
    if (another) {
      return false;
    }
    if (line.language.equals("en") && !before.equals("trafficking") && !before.equals("crime")) {
      return false;
    }
    int near = tokens.end(Math.min(comma + 2, tokens.size() - 1));
    return line.topics.stream()
        .anyMatch(hit -> hit.start() >= tokens.end(comma) && hit.start() < near);
  }

  /// Cuts conjunctions and the beginning of the next agreement off the end.
  private int withoutTail(Hit head, int edge) {
    int end = edge;
    for (Hit next : line.agreements) {
      boolean other =
          next.start() >= head.end() && next.end() <= Math.max(edge, head.end()) && !isGloss(next);
      if (other && !kind(head).equals("supplement")) {
        end = Math.min(end, next.start());
      }
    }
    int token = line.tokenBefore(end);
    while (token >= 0
        && tokens.start(token) >= head.end()
        && (line.has("conjunction", tokens.key(token))
            || line.has("preposition", tokens.key(token))
            || line.has("determiner", tokens.key(token)))) {
      end = tokens.end(token - 1);
      token--;
    }
    return Math.max(end, head.end());
  }

  /// The verb that governs the name: before it, or after it in the passive.
  private Optional<Cue> verb(Span surface) {
    Optional<Cue> before = Optional.empty();
    for (Cue cue : line.cues) {
      boolean near =
          cue.is("phase")
              && cue.span().end() <= surface.start()
              && line.tokenAt(surface.start()) - line.tokenAt(cue.span().end())
                  <= (datedBetween(cue.span().end(), surface.start()) || withPartner(cue) ? 14 : 7)
              && (datedBetween(cue.span().end(), surface.start())
                  || withPartner(cue)
                  || !line.crosses(cue.span().end(), surface.start(), ",;:."));
      if (near && (before.isEmpty() || cue.span().end() >= before.get().span().end())) {
        before = Optional.of(cue);
      }
    }
    Optional<Cue> after = passive(surface);
    boolean ground = before.filter(cue -> cue.entry().one("asGround").isPresent()).isPresent();
    boolean adjacent =
        after
            .filter(cue -> line.tokenAt(cue.span().start()) - line.tokenAt(surface.end()) <= 1)
            .isPresent();
    return ground && adjacent ? after : before.or(() -> after);
  }

  /// "signer avec son homologue, X, un mémorandum": the partner stands before the name.
  private boolean withPartner(Cue cue) {
    return cue.entry().is("tellsPhase", "signed")
        && Set.of("avec", "with", "với").contains(line.wordAfter(cue.span().end()));
  }

  /// "avaient déjà signé", "had signed": what was signed before is in force.
  private boolean longSigned(Cue cue) {
    if (!cue.entry().is("tellsPhase", "signed") || line.language.equals("vi")) {
      return false;
    }
    String before = line.wordBefore(cue.span().start());
    return EARLIER.contains(before);
  }

  /// "la signature, en novembre 2009, de l'accord".
  private boolean datedBetween(int from, int to) {
    return reading.dates(line.span).stream()
        .anyMatch(date -> date.span().start() >= from && date.span().end() <= to);
  }

  private Optional<Cue> passive(Span surface) {
    for (Cue cue : line.cues) {
      boolean after =
          cue.is("phase")
              && cue.span().start() > surface.start()
              && cue.span().end() > surface.end()
              && line.tokenAt(cue.span().start()) - line.tokenAt(surface.end()) <= 5
              && !line.crosses(surface.end(), Math.max(surface.end(), cue.span().start()), ",;:.");
      if (after && !cue.entry().is("tellsPhase", "proposed")) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }

  private boolean future(Cue verb) {
    int last = line.tokenAt(verb.span().end());
    for (int at = last; at < Math.min(last + 15, tokens.size()); at++) {
      if (tokens.end(at) <= line.span.end()
          && Set.of("prévu", "prévue", "prévus", "scheduled", "slated").contains(tokens.key(at))) {
        return true;
      }
    }
    return line.cues.stream()
        .anyMatch(
            cue ->
                (cue.is("modal") || cue.is("passive-future"))
                    && cue.span().end() <= verb.span().start()
                    && verb.span().start() - cue.span().end() <= 12);
  }

  /// A date in the name, or beside the verb of signing.
  private Optional<Statement.DateFound> date(Span surface, Optional<Cue> verb) {
    for (DateMention date : reading.dates(surface)) {
      return Optional.of(date.found());
    }
    boolean dated =
        verb.filter(
                cue ->
                    cue.entry().is("tellsPhase", "signed")
                        || cue.entry().is("tellsPhase", "in-force"))
            .isPresent();
    if (!dated) {
      return Optional.empty();
    }
    Cue signing = verb.get();
    for (DateMention date : reading.dates(line.span)) {
      if (date.span().start() >= signing.span().end() && date.span().end() <= surface.start()) {
        return Optional.of(date.found());
      }
    }
    for (DateMention date : reading.dates(line.span)) {
      boolean after =
          date.span().start() >= surface.end()
              && line.tokenAt(date.span().start()) - line.tokenAt(surface.end()) <= 8
              && !line.crosses(surface.end(), date.span().start(), ";");
      if (after) {
        return Optional.of(date.found());
      }
    }
    return Optional.empty();
  }

  private List<Statement.Actor> parties(Span surface) {
    var states = new LinkedHashSet<String>();
    var actors = new ArrayList<Statement.Actor>();
    for (ActorMention mention : reading.mentions(surface)) {
      if (mention instanceof ActorMention.Person) {
        continue;
      }
      for (Statement.Actor actor : mention.actors()) {
        Optional<String> state = reading.stateOf(actor);
        if (state.isPresent() && reading.sides().contains(state.get()) && states.add(state.get())) {
          actors.add(actor);
        }
      }
    }
    return states.size() >= 2 ? actors : reading.bothSides();
  }
}
