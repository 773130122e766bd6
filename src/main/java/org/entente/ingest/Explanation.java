package org.entente.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.extract.Statement;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.BodyNamed;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.ItemExpressed;
import org.entente.extract.Statement.PersonNamed;
import org.entente.extract.Statement.StateActs;
import org.entente.extract.Why;

/// Says for each statement of an article what it says, on which passage it rests, by which rule and
/// words it was found, and how its confidence adds up.
public final class Explanation {

  private static final int QUOTED = 400;

  private final Document document;
  private final List<Statement> statements;
  private final Names names;
  private final Wording wording;
  private final Offsets offsets;
  private final Labels labels;
  private final Function<String, Optional<String>> words;

  /// Explains `statements`, which were read from `document`.
  ///
  /// @param words the words of a lexicon entry, by its IRI
  public Explanation(
      Document document,
      List<Statement> statements,
      Labels labels,
      Function<String, Optional<String>> words) {
    this.document = document;
    this.statements = List.copyOf(statements);
    this.names = Names.of(document, statements);
    this.wording = new Wording(labels, statements);
    this.offsets = document.offsets();
    this.labels = labels;
    this.words = words;
  }

  public int size() {
    return statements.size();
  }

  /// Every statement, numbered from 1.
  public String all() {
    var out = new StringBuilder();
    for (int number = 1; number <= statements.size(); number++) {
      out.append(of(number)).append('\n');
    }
    return out.toString();
  }

  /// One line a statement, the same for the same statement whatever else there is.
  public List<String> summaries() {
    return statements.stream().map(statement -> summary(statement) + at(statement)).toList();
  }

  public String of(int number) {
    var statement = statements.get(number - 1);
    var out = new StringBuilder();
    line(out, number + ". " + summary(statement));
    line(out, "   " + names.of(statement).getURI());
    for (var span : statement.evidence()) {
      line(
          out,
          "   "
              + offsets.start(span)
              + "–"
              + offsets.end(span)
              + " “"
              + shortened(span.in(document.article().text()))
              + "”");
    }
    why(out, statement.why());
    return out.toString();
  }

  private void why(StringBuilder out, Why why) {
    line(out, "   rule " + why.rule());
    for (var entry : why.entries()) {
      line(out, "   fired " + entry + words.apply(entry).map(known -> " " + known).orElse(""));
    }
    for (var summand : why.summands()) {
      line(out, "   " + signed(summand.value()) + " " + summand.reason());
    }
    line(out, "   = " + why.confidence());
  }

  private String at(Statement statement) {
    return statement.evidence().stream()
        .findFirst()
        .map(span -> " [" + offsets.start(span) + "–" + offsets.end(span) + "]")
        .orElse("");
  }

  private String summary(Statement statement) {
    return switch (statement) {
      case StateActs state -> "State: " + labels.of(Terms.id(state.code()), "en");
      case BodyNamed body -> "Body: " + body.label().orElse(body.name());
      case PersonNamed person -> "Person: " + person.name() + offices(person);
      case EncounterHeld encounter -> "Encounter: " + english(wording.encounter(encounter));
      case AgreementNamed agreement ->
          "Agreement (" + agreement.phase() + "): " + english(wording.agreement(agreement));
      case ItemExpressed item ->
          item.act().name().charAt(0)
              + item.act().name().substring(1).toLowerCase(Locale.ROOT)
              + ": "
              + english(wording.item(item));
      case ClaimMade claim -> "Claim: " + english(wording.claim(claim));
    };
  }

  private static String offices(PersonNamed person) {
    var titles = new ArrayList<String>();
    person.ranks().forEach(rank -> titles.add(rank.rank()));
    person.offices().forEach(office -> titles.add(office.label()));
    return titles.isEmpty() ? "" : " (" + String.join("; ", titles) + ")";
  }

  private static String english(java.util.Map<String, String> texts) {
    return texts.getOrDefault("en", "");
  }

  private static String shortened(String quote) {
    var flat = quote.replaceAll("\\s+", " ").strip();
    return flat.length() <= QUOTED ? flat : flat.substring(0, QUOTED) + "…";
  }

  private static void line(StringBuilder out, String words) {
    out.append(words).append('\n');
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }
}
