package org.entente.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.extract.Statement.Actor;
import org.entente.extract.Statement.AgreementNamed;
import org.entente.extract.Statement.ClaimMade;
import org.entente.extract.Statement.EncounterHeld;
import org.entente.extract.Statement.ItemExpressed;
import org.entente.lexicon.Lexicon;

/// What the shipped rules and lexicon read out of a text, in short lines that a test can compare.
final class Told {

  private static final RuleExtractor RULES = new RuleExtractor(Lexicon.bundled());

  static final String VI_LEAD =
      "Ngày 3/5/2024, tại Hà Nội, Thượng tướng Trần Văn Bình, Thứ trưởng Bộ Công an Việt Nam đã tiếp ông"
          + " Pierre Dupont, Bộ trưởng Bộ Nội vụ Pháp.";
  static final String FR_LEAD =
      "Le général Tran Van Binh, vice-ministre de la Sécurité publique du Vietnam, a reçu le 3 mai"
          + " à Hanoï Pierre Dupont, ministre de l'Intérieur de la France.";
  static final String EN_LEAD =
      "Deputy Minister of Public Security of Vietnam Tran Van Binh received Pierre Dupont,"
          + " Minister of the Interior of France, in Hanoi on May 3. Vietnam and France are"
          + " partners.";

  private final String text;
  private final RuleExtractor.Extraction extraction;

  private Told(String language, String text) {
    this.text = text;
    var article = new Article("t.txt", text, 0, language, Optional.of("2024-05-04"));
    this.extraction = RULES.extraction(article);
  }

  static Told vi(String... paragraphs) {
    return alone("vi", VI_LEAD + "\n\n" + String.join("\n\n", paragraphs));
  }

  static Told fr(String... paragraphs) {
    return alone("fr", FR_LEAD + "\n\n" + String.join("\n\n", paragraphs));
  }

  static Told en(String... paragraphs) {
    return alone("en", EN_LEAD + "\n\n" + String.join("\n\n", paragraphs));
  }

  /// With a title of the test's own.
  static Told titled(String language, String text) {
    return new Told(language, text + "\n");
  }

  static Told alone(String language, String body) {
    return titled(language, "Hà Nội\n\n" + body);
  }

  List<Statement> statements() {
    return extraction.statements();
  }

  List<Missed> missed() {
    return extraction.missed();
  }

  private <T extends Statement> List<T> all(Class<T> kind) {
    return statements().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<ItemExpressed> itemStatements() {
    return all(ItemExpressed.class);
  }

  /// "PROPOSAL vn,fr: trao đổi thông tin"; debtors, sorted, and the content.
  List<String> items() {
    return itemStatements().stream()
        .map(item -> item.act() + " " + codes(item.debtors()) + ": " + words(item))
        .toList();
  }

  /// Creditors of the items, in their order.
  List<String> creditors() {
    return itemStatements().stream().map(item -> codes(item.creditors())).toList();
  }

  List<String> topics() {
    return itemStatements().stream()
        .map(item -> item.topics().stream().sorted().collect(Collectors.joining(" ")))
        .toList();
  }

  /// "assessment: …", with "not" before what denies.
  List<String> claims() {
    return all(ClaimMade.class).stream()
        .map(
            claim ->
                claim.force().substring(6) + (claim.negative() ? " not: " : ": ") + words(claim))
        .toList();
  }

  /// "mou signed human-trafficking: surface".
  List<String> agreements() {
    return agreementStatements().stream()
        .map(
            agreement ->
                agreement.kind()
                    + " "
                    + agreement.phase()
                    + " "
                    + String.join(",", agreement.topics())
                    + ": "
                    + words(agreement))
        .toList();
  }

  List<AgreementNamed> agreementStatements() {
    return all(AgreementNamed.class);
  }

  List<EncounterHeld> encounterStatements() {
    return all(EncounterHeld.class);
  }

  /// "reception 2024-05-03".
  List<String> encounters() {
    return encounterStatements().stream()
        .map(
            held ->
                held.kind() + " " + held.date().map(Statement.DateFound::edtf).orElse("undated"))
        .toList();
  }

  private String words(Statement statement) {
    return statement.evidence().getFirst().in(text);
  }

  private static String codes(List<Actor> actors) {
    return actors.stream()
        .map(
            actor ->
                switch (actor) {
                  case Actor.OfState(String code) -> code;
                  case Actor.OfBody(String key) -> key.startsWith("vn-") ? "vn" : key;
                  case Actor.OfPerson(String key) -> key;
                })
        .sorted()
        .collect(Collectors.joining(","));
  }
}
