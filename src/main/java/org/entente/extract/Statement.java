package org.entente.extract;

import java.util.List;
import java.util.Optional;

/// One fact read from an article, with its evidence. Statements of one article refer to each other
/// by
/// `key`, which is unique within the article and the same from run to run; links to the graph are
/// made
/// later. States are ISO 3166-1 alpha-2 codes in lower case; concepts are slugs of the schemes.
public sealed interface Statement {

  String key();

  /// The passages that support it, the most important first.
  List<Span> evidence();

  Why why();

  /// An actor named by a statement: a state, or a body or person of the same article by its key.
  sealed interface Actor {
    record OfState(String code) implements Actor {}

    record OfBody(String key) implements Actor {}

    record OfPerson(String key) implements Actor {}
  }

  /// A state that acts or is party to something.
  record StateActs(String key, String code, List<Span> evidence, Why why) implements Statement {}

  /// A named organisation.
  ///
  /// @param iri the lexicon's or reference graph's IRI, where the name is known
  /// @param name the best name in the article; `spellings` all of them
  /// @param label an English label composed from function and country, where one is known
  /// @param kind `ministry`, `public-body`, `international` or `party-organ`
  record BodyNamed(
      String key,
      Optional<String> iri,
      String name,
      List<String> spellings,
      Optional<String> label,
      Optional<String> state,
      String kind,
      List<Span> evidence,
      Why why)
      implements Statement {}

  /// A named official, with what the article says of ranks and offices.
  ///
  /// @param name the right spelling; `spellings` every spelling found, misspelt ones in
  /// `misspellings`
  record PersonNamed(
      String key,
      Optional<String> iri,
      String name,
      List<String> spellings,
      List<String> misspellings,
      Optional<String> state,
      List<RankHeld> ranks,
      List<OfficeHeld> offices,
      List<Span> evidence,
      Why why)
      implements Statement {}

  /// A rank that the article gives a person.
  ///
  /// @param rank slug of the rank concept, `rank-general`
  record RankHeld(String rank, String surface, Span span) {}

  /// An office that the article gives a person.
  ///
  /// @param label English label of the office, such as `Deputy Minister of Public Security`
  /// @param body key of the body the office belongs to, where known
  record OfficeHeld(String label, String surface, Optional<String> body, Span span) {}

  /// A meeting, visit, call or signing.
  ///
  /// @param kind slug such as `talks`; `date` EDTF with its basis slug, empty when unknown
  /// @param main whether it is what the article reports
  /// @param ordinal which edition of a series it is, where said
  /// @param within key of the encounter it is part of
  record EncounterHeld(
      String key,
      String kind,
      Optional<DateFound> date,
      Optional<String> place,
      List<Part> participants,
      List<String> states,
      boolean main,
      Optional<Integer> ordinal,
      Optional<String> within,
      List<Span> evidence,
      Why why)
      implements Statement {}

  /// A date and how it was established.
  ///
  /// @param edtf level 1 EDTF; `basis` slug such as `basis-stated`
  record DateFound(String edtf, String basis, Span span) {}

  /// One person's part in an encounter.
  ///
  /// @param role slug such as `role-host`; `title` as the article styles the person, in its
  /// language
  record Part(
      String person,
      String role,
      Optional<Actor> representing,
      Optional<String> title,
      Span span) {}

  /// An instrument named or clearly identified; its first evidence is its surface form.
  record AgreementNamed(
      String key,
      String kind,
      List<Actor> parties,
      List<String> topics,
      String phase,
      Optional<DateFound> date,
      List<String> signatories,
      Optional<String> signedAt,
      Optional<String> supplements,
      List<Span> evidence,
      Why why)
      implements Statement {}

  /// What a side undertakes, both undertake, or one asks; its first evidence is the content span.
  ///
  /// @param force slug such as `force-request`
  /// @param verb the words that report the act, where there are any
  /// @param conditional whether the pledge is an offer under conditions
  record ItemExpressed(
      String key,
      Act act,
      String force,
      List<Actor> speakers,
      List<Actor> addressees,
      List<Actor> debtors,
      List<Actor> creditors,
      List<Actor> beneficiaries,
      List<String> topics,
      List<String> agreements,
      Optional<String> madeAt,
      Optional<Span> verb,
      boolean conditional,
      List<Span> evidence,
      Why why)
      implements Statement {}

  enum Act {
    PLEDGE,
    UNDERTAKING,
    PROPOSAL
  }

  /// A proposition that a speaker puts forward; attributed, never endorsed.
  ///
  /// @param negative whether it denies
  record ClaimMade(
      String key,
      String force,
      List<Actor> speakers,
      List<String> topics,
      Optional<String> madeAt,
      Optional<Span> verb,
      boolean negative,
      List<Span> evidence,
      Why why)
      implements Statement {}
}
