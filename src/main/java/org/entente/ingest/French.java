package org.entente.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.match.Folding;

/// French sentences, with the articles and elisions that countries and topics want.
record French() implements Grammar {

  private static final Set<String> BARE =
      Set.of(
          "cuba",
          "singapour",
          "israel",
          "malte",
          "chypre",
          "monaco",
          "saint marin",
          "madagascar",
          "maurice",
          "oman",
          "bahrein",
          "djibouti",
          "haiti",
          "taiwan",
          "sao tome et principe",
          "trinite et tobago",
          "andorre",
          "nauru",
          "kiribati",
          "tuvalu",
          "vanuatu",
          "hong kong");
  private static final Set<String> MASCULINE_IN_E =
      Set.of("mexique", "cambodge", "mozambique", "zimbabwe", "belize", "suriname", "royaume");
  private static final Set<String> PLURAL =
      Set.of(
          "etats unis",
          "pays bas",
          "philippines",
          "emirats arabes unis",
          "maldives",
          "seychelles",
          "comores",
          "bahamas",
          "palaos",
          "fidji",
          "iles marshall",
          "iles salomon");
  private static final Map<String, String> ARTICLE_OF_BODY =
      Map.ofEntries(
          Map.entry("ministere", "le "),
          Map.entry("service", "le "),
          Map.entry("departement", "le "),
          Map.entry("bureau", "le "),
          Map.entry("parti", "le "),
          Map.entry("comite", "le "),
          Map.entry("conseil", "le "),
          Map.entry("secretariat", "le "),
          Map.entry("centre", "le "),
          Map.entry("gouvernement", "le "),
          Map.entry("police", "la "),
          Map.entry("direction", "la "),
          Map.entry("gendarmerie", "la "),
          Map.entry("garde", "la "),
          Map.entry("commission", "la "),
          Map.entry("force", "la "),
          Map.entry("agence", "l'"),
          Map.entry("office", "l'"),
          Map.entry("ambassade", "l'"),
          Map.entry("organisation", "l'"),
          Map.entry("administration", "l'"),
          Map.entry("autorite", "l'"),
          Map.entry("union", "l'"));
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  @Override
  public String language() {
    return "fr";
  }

  @Override
  public Party country(String name) {
    var folded = Folding.fold(name);
    if (BARE.contains(folded)) {
      return new Party(name, false);
    }
    if (PLURAL.contains(folded)) {
      return new Party("les " + name, true);
    }
    if (startsWithVowel(folded)) {
      return new Party("l'" + name, false);
    }
    var head = folded.split(" ", 2)[0];
    boolean feminine = head.endsWith("e") && !MASCULINE_IN_E.contains(head);
    return new Party((feminine ? "la " : "le ") + name, false);
  }

  @Override
  public Party body(String name) {
    var head = Folding.fold(name).split(" ", 2)[0];
    return new Party(ARTICLE_OF_BODY.getOrDefault(head, "") + name, false);
  }

  @Override
  public String pledge(Cooperation subject, boolean conditional) {
    boolean many = many(subject.debtors());
    var verb =
        conditional
            ? (many ? " offrent de coopérer" : " offre de coopérer")
            : (many ? " s'engagent à coopérer" : " s'engage à coopérer");
    return sentence(who(subject.debtors()) + verb + with(subject) + on(subject));
  }

  @Override
  public String undertaking(Cooperation subject) {
    return sentence(who(subject.debtors()) + " conviennent de coopérer" + on(subject));
  }

  @Override
  public String proposal(List<Party> speakers, String force, Cooperation subject) {
    boolean many = many(speakers);
    var verb =
        switch (force) {
          case "force-request" -> many ? " demandent" : " demande";
          case "force-wish" -> many ? " souhaitent" : " souhaite";
          default -> many ? " proposent" : " propose";
        };
    if (speakers.equals(subject.debtors())) {
      var hope = force.equals("force-wish") ? verb + " coopérer" : verb + " de coopérer";
      return sentence(who(speakers) + hope + with(subject) + on(subject));
    }
    var opening = speakers.isEmpty() ? "il est proposé" : who(speakers) + verb;
    var others = who(subject.debtors());
    var that = startsWithVowel(Folding.fold(others)) && !others.startsWith("l'") ? " qu'" : " que ";
    var cooperate = many(subject.debtors()) ? " coopèrent" : " coopère";
    return sentence(opening + that + others + cooperate + with(subject) + on(subject));
  }

  @Override
  public String claim(List<Party> speakers, boolean negative, List<String> topics) {
    boolean many = many(speakers);
    var verb =
        negative
            ? (many ? " opposent un démenti" : " oppose un démenti")
            : (many ? " expriment une position" : " exprime une position");
    return sentence(who(speakers) + verb + (topics.isEmpty() ? "" : " en matière " + de(topics)));
  }

  @Override
  public String about(String kind, List<String> topics) {
    return topics.isEmpty() ? kind : kind + " en matière " + de(topics);
  }

  @Override
  public String recurring() {
    return "série";
  }

  @Override
  public String someone() {
    return "une partie";
  }

  @Override
  public String day(int day, int month, int year) {
    return (day == 1 ? "1er" : Integer.toString(day)) + " " + month(month, year);
  }

  @Override
  public String month(int month, int year) {
    return MONTHS.get(month - 1) + " " + year;
  }

  @Override
  public String between(String begin, String end) {
    return begin + " – " + end;
  }

  private static String with(Cooperation subject) {
    return subject.creditors().isEmpty() ? "" : " avec " + who(subject.creditors());
  }

  private static String on(Cooperation subject) {
    return (subject.matters().isEmpty() ? "" : " en matière " + de(subject.matters()))
        + (subject.forms().isEmpty() ? "" : ", sous forme " + de(subject.forms()));
  }

  /// `de traite, d'extradition et de formation`.
  private static String de(List<String> topics) {
    return topics.stream()
        .map(topic -> (startsWithVowel(Folding.fold(topic)) ? "d'" : "de ") + topic)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), items -> Grammar.list(items, " et ")));
  }

  private static boolean startsWithVowel(String folded) {
    return !folded.isEmpty() && "aeiouh".indexOf(folded.charAt(0)) >= 0;
  }

  private static boolean many(List<Party> parties) {
    return parties.size() > 1 || parties.stream().anyMatch(Party::plural);
  }

  private static String who(List<Party> parties) {
    return parties.isEmpty()
        ? "une partie"
        : Grammar.list(parties.stream().map(Party::phrase).toList(), " et ");
  }

  private static String sentence(String words) {
    return Grammar.capitalised(words) + ".";
  }
}
