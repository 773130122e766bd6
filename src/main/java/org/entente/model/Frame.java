package org.entente.model;

import static org.entente.model.Slot.needed;
import static org.entente.model.Slot.optional;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.model.Slot.Code;
import org.entente.model.Slot.Field;
import org.entente.model.Slot.Flag;
import org.entente.model.Slot.Groups;
import org.entente.model.Slot.OneOf;
import org.entente.model.Slot.Quote;
import org.entente.model.Slot.Quotes;
import org.entente.model.Slot.Ref;
import org.entente.model.Slot.Refs;
import org.entente.model.Slot.SomeOf;

/// One list of an answer: what its entries are and which slots they have.
///
/// @param name the list's name in the answer, such as `items`
record Frame(String name, String description, List<Field> fields) {

  static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern DATE =
      Pattern.compile("[0-9X]{4}(-\\d\\d(-\\d\\d)?)?(/[0-9X]{4}(-\\d\\d(-\\d\\d)?)?)?");

  static final Map<String, List<String>> FORCES =
      Map.of(
          "pledge",
          List.of("force-pledge", "force-offer", "force-reaffirmed-commitment", "force-acceptance"),
          "undertaking",
          List.of("force-joint-undertaking"),
          "proposal",
          List.of("force-proposal", "force-request", "force-wish", "force-invitation"));

  static final List<String> CLAIM_FORCES =
      List.of(
          "force-report",
          "force-assessment",
          "force-reaffirmation",
          "force-denial",
          "force-appreciation",
          "force-thanks",
          "force-confidence",
          "force-emphasis");

  private static final List<String> BODY_KINDS =
      List.of("ministry", "public-body", "international", "party-organ");

  private static final Quote WORDS = new Quote(100);
  private static final Quote NAME = new Quote(250);
  private static final Quote PASSAGE_QUOTE = new Quote(2000);

  private static final Field ENTRY_ID =
      needed("id", new Code(ID), "short id, unique in the answer");
  private static final Field PASSAGE =
      optional("passage", PASSAGE_QUOTE, "the whole sentence or list it stands in");
  private static final Field VERB =
      optional("verb", WORDS, "the words that report the act of speaking");
  private static final Field ENCOUNTER =
      optional("encounter", new Ref(), "id of the encounter at which it was said");

  /// In the order in which entries may refer to each other: later to earlier.
  static List<Frame> all(Vocabulary vocabulary) {
    return List.of(
        states(),
        bodies(),
        persons(vocabulary),
        encounters(vocabulary),
        agreements(vocabulary),
        items(vocabulary),
        claims(vocabulary));
  }

  private static Frame states() {
    return new Frame(
        "states",
        "states that act or are party to something; not those merely mentioned",
        List.of(
            ENTRY_ID,
            needed("code", new Code(STATE), "ISO 3166-1 alpha-2"),
            needed("quote", WORDS, "the words that name it")));
  }

  private static Frame bodies() {
    return new Frame(
        "bodies",
        "named organisations that act or employ a person listed",
        List.of(
            ENTRY_ID,
            needed("name", NAME, "the name as written"),
            optional("spellings", new Quotes(NAME), "other spellings in the article"),
            needed("kind", new OneOf(BODY_KINDS), "what it is"),
            optional("portfolio", new OneOf(Titles.PORTFOLIOS), "for a ministry"),
            optional("state", new Ref(), "id of its state")));
  }

  private static Frame persons(Vocabulary vocabulary) {
    return new Frame(
        "persons",
        "named officials and those who act for a body; not authors or photographers",
        List.of(
            ENTRY_ID,
            needed("name", NAME, "the right spelling, without title or rank"),
            optional("spellings", new Quotes(NAME), "every other spelling in the article"),
            optional("state", new Ref(), "id of the state the person acts for"),
            optional(
                "ranks",
                new Groups(
                    List.of(
                        needed("rank", new OneOf(vocabulary.ranks()), "the rank"),
                        needed("quote", NAME, "the words that give it"))),
                "military or police ranks as written"),
            optional(
                "offices",
                new Groups(
                    List.of(
                        needed("function", new OneOf(Titles.FUNCTIONS), "the post"),
                        optional("portfolio", new OneOf(Titles.PORTFOLIOS), "of a minister"),
                        needed("quote", NAME, "the words that give it"),
                        optional("body", new Ref(), "id of the body it belongs to"))),
                "offices held")));
  }

  private static Frame encounters(Vocabulary vocabulary) {
    return new Frame(
        "encounters",
        "meetings, visits, calls, signings; one entry each; the whole before its parts",
        List.of(
            ENTRY_ID,
            needed("kind", new OneOf(vocabulary.encounterKinds()), "what it is"),
            needed("quote", NAME, "the words that name it"),
            optional("date", new Code(DATE), "EDTF, such as 2023-04-04 or XXXX-06-22"),
            optional("date_quote", WORDS, "the words that give the date"),
            optional("place", WORDS, "name of the town or country"),
            optional("ordinal", WORDS, "which edition, where said in digits"),
            optional("states", new Refs(), "ids of the states"),
            optional(
                "participants",
                new Groups(
                    List.of(
                        needed("person", new Ref(), "id of the person"),
                        needed("role", new OneOf(vocabulary.roles()), "the part taken"),
                        needed("quote", NAME, "the words that say so"),
                        optional("title", NAME, "the title as written"),
                        optional("representing", new Ref(), "id of a state or body"))),
                "persons who took part"),
            optional("main", new Flag(), "whether it is what the article reports"),
            optional("within", new Ref(), "id of the encounter it is part of")));
  }

  private static Frame agreements(Vocabulary vocabulary) {
    return new Frame(
        "agreements",
        "instruments named or clearly identified",
        List.of(
            ENTRY_ID,
            needed("kind", new OneOf(vocabulary.agreementKinds()), "by the head word"),
            needed("surface", NAME, "its name as written"),
            needed("phase", new OneOf(vocabulary.phases()), "where it stands"),
            needed("parties", actors(), "states or bodies"),
            optional("topics", new SomeOf(vocabulary.topics()), "what it is about"),
            optional("date", new Code(DATE), "EDTF, such as 2009-01"),
            optional("date_quote", WORDS, "the words that give the date"),
            optional("signatories", new Refs(), "ids of persons"),
            optional("signed_at", new Ref(), "id of the encounter"),
            optional("supplements", new Ref(), "id of an agreement listed before")));
  }

  private static Frame items(Vocabulary vocabulary) {
    var forces = Stream.of("pledge", "undertaking", "proposal").map(FORCES::get);
    return new Frame(
        "items",
        "what a side says it will do (pledge), sides agree to do together (undertaking), or one"
            + " asks or wishes (proposal)",
        List.of(
            ENTRY_ID,
            needed("act", new OneOf(List.of("pledge", "undertaking", "proposal")), "which"),
            needed("force", new OneOf(forces.flatMap(List::stream).toList()), "how it is said"),
            PASSAGE,
            needed("content", PASSAGE_QUOTE, "what is to be done, without speaker and act verb"),
            VERB,
            optional("speakers", actors(), "who says it"),
            optional("addressees", actors(), "to whom"),
            needed("debtors", actors(), "who would do it"),
            optional("creditors", actors(), "for or towards whom"),
            optional("beneficiaries", actors(), "whom it helps besides"),
            optional("topics", new SomeOf(vocabulary.topics()), "the most specific that fit"),
            optional("agreements", new Refs(), "ids of the agreements it concerns"),
            ENCOUNTER,
            optional("conditional", new Flag(), "whether it is offered under conditions")));
  }

  private static Frame claims(Vocabulary vocabulary) {
    return new Frame(
        "claims",
        "what is asserted, praised, denied or reported as done; commits nobody",
        List.of(
            ENTRY_ID,
            needed("force", new OneOf(CLAIM_FORCES), "how it is said"),
            PASSAGE,
            needed("content", PASSAGE_QUOTE, "what is claimed"),
            VERB,
            needed("speakers", actors(), "who says it"),
            optional("topics", new SomeOf(vocabulary.topics()), "the most specific that fit"),
            ENCOUNTER,
            optional("negative", new Flag(), "whether it denies")));
  }

  private static Groups actors() {
    return new Groups(
        List.of(
            needed("ref", new Ref(), "id of a state, body or person"),
            needed("quote", NAME, "the nearest words that name or refer to it")));
  }
}
