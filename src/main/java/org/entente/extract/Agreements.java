package org.entente.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.DateFound;

/// Turns the mentions of agreements into one record per agreement.
final class Agreements {

  /// Mentions of one agreement, the first and best named at the head.
  private static final class Named {
    final List<AgreementMention> mentions = new ArrayList<>();
    Optional<String> supplements = Optional.empty();
    boolean signedNow;

    /// The better named stands first.
    void add(AgreementMention mention) {
      boolean better =
          mention.inText()
              && !mention.bare()
              && (best().bare() || best().topics().equals(List.of(Topics.GENERAL)))
              && !mention.topics().equals(List.of(Topics.GENERAL));
      if (better) {
        mentions.addFirst(mention);
      } else {
        mentions.add(mention);
      }
    }

    AgreementMention best() {
      return mentions.getFirst();
    }
  }

  private final Reading reading;
  private final List<AgreementMention> mentions;
  private final List<Draft> drafts;
  private final List<EncounterDraft> encounters;
  private final List<Missed> missed;
  private final List<Named> named = new ArrayList<>();

  Agreements(
      Reading reading,
      List<AgreementMention> mentions,
      List<Draft> drafts,
      List<EncounterDraft> encounters,
      List<Missed> missed) {
    this.reading = reading;
    this.mentions = mentions;
    this.drafts = drafts;
    this.encounters = encounters;
    this.missed = missed;
  }

  List<AgreementNamed> statements() {
    gather(true);
    gather(false);
    bare();
    var statements = new ArrayList<AgreementNamed>();
    for (Named agreement : named) {
      statements.add(statement(agreement));
    }
    return statements;
  }

  /// First what the running text names, then what only title and captions name.
  private void gather(boolean inText) {
    AgreementMention before = null;
    for (AgreementMention mention : mentions) {
      if (mention.inText() != inText || !nameable(mention)) {
        before = mention;
        continue;
      }
      if (!inText && !named.isEmpty() && kin(mention).isEmpty()) {
        continue;
      }
      Named agreement = place(mention, inText);
      if (inText
          && before != null
          && before.kind().equals("supplement")
          && before.surface().contains(mention.surface())) {
        place(before, inText).supplements = Optional.of(key(agreement));
        agreement.mentions.set(0, agreement.best().withPhase("amended"));
      }
      before = mention;
    }
  }

  private boolean nameable(AgreementMention mention) {
    boolean set = mention.plural() && mention.bare();
    if (nameableQuietly(mention)) {
      return true;
    }
    if (set) {
      missed.add(
          new Missed(
              mention.sentence().span(),
              "agreement",
              "nothing tells which agreements are meant",
              mention.entries()));
    }
    return false;
  }

  private Named place(AgreementMention mention, boolean inText) {
    for (Named known : named) {
      if (same(known, mention) || (!inText && kin(mention).equals(Optional.of(known)))) {
        if (!known.mentions.contains(mention)) {
          known.add(mention);
        }
        return known;
      }
    }
    var fresh = new Named();
    fresh.mentions.add(mention);
    named.add(fresh);
    return fresh;
  }

  /// The named agreement that a title or caption means: the same, or else one of its kind.
  private Optional<Named> kin(AgreementMention mention) {
    return named.stream()
        .filter(known -> same(known, mention))
        .findFirst()
        .or(
            () ->
                named.stream()
                    .filter(known -> known.best().kind().equals(mention.kind()))
                    .findFirst());
  }

  private static boolean same(Named known, AgreementMention mention) {
    AgreementMention best = known.best();
    if (!best.kind().equals(mention.kind()) || best.plural() != mention.plural()) {
      return false;
    }
    if (clash(best.date(), mention.date())) {
      return false;
    }
    Set<String> one = new LinkedHashSet<>(best.topics());
    Set<String> two = new LinkedHashSet<>(mention.topics());
    if (best.plural() && one.contains(Topics.GENERAL)) {
      return best.surface().equals(mention.surface());
    }
    boolean general = one.contains(Topics.GENERAL) || two.contains(Topics.GENERAL);
    boolean vague = best.bare() || mention.bare();
    boolean bothDated = best.date().isPresent() && mention.date().isPresent();
    return one.equals(two)
        || (general && (vague || bothDated))
        || (!one.contains(Topics.GENERAL)
            && !two.contains(Topics.GENERAL)
            && (one.containsAll(two) || two.containsAll(one)));
  }

  private static boolean clash(Optional<DateFound> one, Optional<DateFound> two) {
    return one.isPresent()
        && two.isPresent()
        && !one.get().edtf().startsWith(two.get().edtf())
        && !two.get().edtf().startsWith(one.get().edtf());
  }

  /// "The MoU", "an agreement": refers to one that is named; if signed here and alone, is one.
  private void bare() {
    for (AgreementMention mention : mentions) {
      boolean loose = mention.inText() && !mention.plural() && !nameableQuietly(mention);
      if (!loose) {
        continue;
      }
      Optional<Named> kin =
          named.stream()
              .filter(known -> known.best().kind().equals(mention.kind()))
              .filter(known -> !clash(known.best().date(), mention.date()))
              .findFirst();
      boolean signed = mention.phase().equals(Optional.of("signed")) && !mention.future();
      kin = kin.filter(known -> !(signed && laidDown(known)));
      if (kin.isPresent()) {
        kin.get().mentions.add(mention);
        kin.get().signedNow |= signed && inItem(mention).isEmpty();
      } else if (signed && inItem(mention).isEmpty()) {
        boolean generic = mention.kind().equals("agreement");
        if (generic && named.size() == 1) {
          named.getFirst().signedNow = true;
        } else if (!generic || named.isEmpty()) {
          var fresh = new Named();
          fresh.mentions.add(mention);
          named.add(fresh);
        }
      } else {
        missed.add(
            new Missed(
                mention.sentence().span(),
                "agreement",
                "neither topic, parties nor date tell which one",
                mention.entries()));
      }
    }
  }

  /// Whether a known agreement is dated to other days than the encounters of the article.
  private boolean laidDown(Named known) {
    return known.best().date().filter(date -> !isOfEncounter(date)).isPresent();
  }

  private static boolean nameableQuietly(AgreementMention mention) {
    boolean topical = !mention.topics().equals(List.of(Topics.GENERAL));
    boolean told = !mention.bare() || topical || mention.date().isPresent();
    return told && !(mention.plural() && mention.bare());
  }

  private static String key(Named agreement) {
    return "agreement-" + agreement.best().surface().start();
  }

  private AgreementNamed statement(Named agreement) {
    AgreementMention best = agreement.best();
    Optional<DateFound> date =
        agreement.mentions.stream().flatMap(mention -> mention.date().stream()).findFirst();
    String phase = phase(agreement, date);
    Optional<EncounterDraft> signing = phase.equals("signed") ? signing(date) : Optional.empty();
    if (phase.equals("signed") && date.filter(found -> found.edtf().length() > 4).isEmpty()) {
      date = signing.flatMap(draft -> draft.date).or(() -> mainDate());
    }
    var evidence = new LinkedHashSet<Span>();
    agreement.mentions.forEach(mention -> evidence.add(mention.surface()));
    return new AgreementNamed(
        key(agreement),
        best.kind(),
        best.parties(),
        best.topics(),
        phase,
        date,
        signing.map(draft -> List.copyOf(draft.persons)).orElse(List.of()),
        signing.map(EncounterDraft::key),
        agreement.supplements,
        List.copyOf(evidence),
        why(agreement, phase));
  }

  private Optional<DateFound> mainDate() {
    return encounters.stream().filter(draft -> draft.main).findFirst().flatMap(draft -> draft.date);
  }

  /// Signed is what was signed at an encounter of this article; what was signed before is in
  /// force.
  private String phase(Named agreement, Optional<DateFound> date) {
    if (agreement.best().phase().equals(Optional.of("amended"))
        && !agreement.best().kind().equals("supplement")
        && inItem(agreement.best()).isEmpty()) {
      return "amended";
    }
    if (agreement.signedNow) {
      return "signed";
    }
    for (AgreementMention mention : agreement.mentions) {
      boolean item = inItem(mention).isPresent();
      if (mention.phase().isEmpty()) {
        continue;
      }
      String phase = mention.phase().get();
      if (phase.equals("negotiating")) {
        return item ? "negotiating" : phase;
      }
      if (phase.equals("proposed") && (item || mention.future() || infinitive(mention))) {
        return "proposed";
      }
      if (phase.equals("signed")) {
        boolean yet = item || mention.future();
        boolean here = date.isEmpty() || isOfEncounter(date.get()) || isToCome(date.get());
        boolean done = doneBefore(mention);
        return yet && !done ? "proposed" : here && !done ? "signed" : "in-force";
      }
      if (agreement.best().kind().equals("supplement") && !item) {
        return "signed";
      }
    }
    return "in-force";
  }

  /// "xem xét ký kết", "signing of": the verb stands in the infinitive, nothing was signed yet.
  private static boolean infinitive(AgreementMention mention) {
    return mention.phase().equals(Optional.of("proposed"));
  }

  /// "các thỏa thuận đã ký kết", "agreements signed": the verb stands in the name.
  private boolean doneBefore(AgreementMention mention) {
    return mention.doneBefore(reading.doc().text());
  }

  private boolean isOfEncounter(DateFound date) {
    return encounters.stream()
        .filter(draft -> !draft.background)
        .anyMatch(
            draft ->
                draft.date.isPresent()
                    && (draft.date.get().edtf().startsWith(date.edtf())
                        || date.edtf().startsWith(draft.date.get().edtf())));
  }

  /// "ký Kế hoạch hợp tác năm 2024" in 2023: the year is part of the name.
  private boolean isToCome(DateFound date) {
    return encounters.stream()
        .flatMap(draft -> draft.date.stream())
        .map(DateFound::edtf)
        .filter(now -> now.length() >= 4 && date.edtf().length() >= 4)
        .anyMatch(
            now ->
                now.substring(0, 4).compareTo(lastYear(date.edtf())) < 0
                    || (date.edtf().length() == 9
                        && now.substring(0, 4).compareTo(lastYear(date.edtf())) <= 0));
  }

  private static String lastYear(String edtf) {
    int slash = edtf.indexOf('/');
    return edtf.length() == 9 && slash == 4 ? edtf.substring(5) : edtf.substring(0, 4);
  }

  private Optional<Draft> inItem(AgreementMention mention) {
    return drafts.stream()
        .filter(draft -> draft.act.isPresent())
        .filter(
            draft -> draft.content().filter(span -> span.overlaps(mention.surface())).isPresent())
        .findFirst();
  }

  private Optional<EncounterDraft> signing(Optional<DateFound> date) {
    return encounters.stream()
        .filter(draft -> draft.kind.equals("signing") && !draft.background)
        .filter(draft -> date.isEmpty() || draft.date.isEmpty() || !clash(date, draft.date))
        .findFirst();
  }

  private static Why why(Named agreement, String phase) {
    AgreementMention best = agreement.best();
    var grounds =
        new Grounds("agreement." + best.kind(), 0.6, "head of its kind")
            .addIf(!best.topics().equals(List.of(Topics.GENERAL)), 0.15, "its topic is named")
            .addIf(agreement.mentions.size() > 1, 0.05, "named more than once")
            .addIf(best.phase().isPresent(), 0.1, "a verb tells its phase: " + phase)
            .addIf(!best.inText(), -0.2, "only in title or caption")
            .addIf(best.plural(), -0.05, "a set, not one instrument");
    best.entries().forEach(grounds::entry);
    return grounds.why();
  }
}
