package org.entente.ingest;

import java.util.List;
import java.util.Set;

/// English sentences.
record English() implements Grammar {

  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "Netherlands",
          "Philippines",
          "Czech Republic",
          "Gambia",
          "Bahamas",
          "Maldives",
          "Seychelles",
          "Comoros",
          "Holy See",
          "Vatican City");
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  @Override
  public String language() {
    return "en";
  }

  @Override
  public Party country(String name) {
    boolean article =
        WITH_ARTICLE.contains(name)
            || name.startsWith("United ")
            || name.startsWith("Democratic Republic")
            || name.endsWith(" Republic")
            || name.endsWith(" Islands");
    return new Party(article ? "the " + name : name, false);
  }

  @Override
  public Party body(String name) {
    boolean common = name.contains(" of ") || name.endsWith("Office") || name.endsWith("Agency");
    return new Party(common && !name.startsWith("the ") ? "the " + name : name, false);
  }

  @Override
  public String pledge(Cooperation subject, boolean conditional) {
    boolean many = many(subject.debtors());
    var verb = conditional ? (many ? " are ready" : " is ready") : (many ? " pledge" : " pledges");
    return sentence(who(subject.debtors()) + verb + " to cooperate" + with(subject) + on(subject));
  }

  @Override
  public String undertaking(Cooperation subject) {
    return sentence(who(subject.debtors()) + " agree to cooperate" + on(subject));
  }

  @Override
  public String proposal(List<Party> speakers, String force, Cooperation subject) {
    boolean many = many(speakers);
    var verb =
        switch (force) {
          case "force-request" -> many ? " ask" : " asks";
          case "force-wish" -> many ? " wish" : " wishes";
          default -> many ? " propose" : " proposes";
        };
    if (speakers.equals(subject.debtors())) {
      return sentence(who(speakers) + verb + " to cooperate" + with(subject) + on(subject));
    }
    var opening = speakers.isEmpty() ? "it is proposed" : who(speakers) + verb;
    return sentence(
        opening + " that " + who(subject.debtors()) + " cooperate" + with(subject) + on(subject));
  }

  @Override
  public String claim(List<Party> speakers, boolean negative, List<String> topics) {
    boolean many = many(speakers);
    var verb =
        negative
            ? (many ? " make a denial" : " makes a denial")
            : (many ? " state their view" : " states its view");
    return sentence(who(speakers) + verb + (topics.isEmpty() ? "" : " concerning " + and(topics)));
  }

  @Override
  public String about(String kind, List<String> topics) {
    return topics.isEmpty() ? kind : kind + " on " + and(topics);
  }

  @Override
  public String recurring() {
    return "series";
  }

  @Override
  public String someone() {
    return "one side";
  }

  @Override
  public String day(int day, int month, int year) {
    return day + " " + month(month, year);
  }

  @Override
  public String month(int month, int year) {
    return MONTHS.get(month - 1) + " " + year;
  }

  @Override
  public String between(String begin, String end) {
    return begin + " to " + end;
  }

  private static String with(Cooperation subject) {
    return subject.creditors().isEmpty() ? "" : " with " + who(subject.creditors());
  }

  private static String on(Cooperation subject) {
    return (subject.matters().isEmpty() ? "" : " in matters of " + and(subject.matters()))
        + (subject.forms().isEmpty() ? "" : ", through " + and(subject.forms()));
  }

  private static boolean many(List<Party> parties) {
    return parties.size() > 1;
  }

  private static String who(List<Party> parties) {
    return parties.isEmpty() ? "a party" : and(parties.stream().map(Party::phrase).toList());
  }

  private static String and(List<String> items) {
    return Grammar.list(items, " and ");
  }

  private static String sentence(String words) {
    return Grammar.capitalised(words) + ".";
  }
}
