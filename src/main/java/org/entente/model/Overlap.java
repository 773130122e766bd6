package org.entente.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.extract.Span;
import org.entente.extract.Statement;

/// How far two extractors say the same of one article, for one kind of statement. Neither is taken
/// for the truth.
///
/// @param mine statements of the first; `theirs` of the second
/// @param shared pairs that say the same, each statement in one pair at most
public record Overlap(int mine, int theirs, int shared) {

  /// The share of the first's statements that the second makes too; 1 if it makes none.
  public double ofMine() {
    return mine == 0 ? 1 : (double) shared / mine;
  }

  public double ofTheirs() {
    return theirs == 0 ? 1 : (double) shared / theirs;
  }

  /// By kind: `state`, `body`, `person`, `encounter`, `agreement`, `pledge`, `undertaking`,
  /// `proposal`, `claim`. Kinds that neither has are left out.
  public static Map<String, Overlap> byKind(List<Statement> mine, List<Statement> theirs) {
    var left = group(mine);
    var right = group(theirs);
    Set<String> kinds = new HashSet<>(left.keySet());
    kinds.addAll(right.keySet());
    return kinds.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                kind -> of(left.getOrDefault(kind, List.of()), right.getOrDefault(kind, List.of())),
                (one, _) -> one,
                TreeMap::new));
  }

  private static Map<String, List<Statement>> group(List<Statement> statements) {
    return statements.stream().collect(Collectors.groupingBy(Overlap::kind));
  }

  private static String kind(Statement statement) {
    return switch (statement) {
      case Statement.StateActs _ -> "state";
      case Statement.BodyNamed _ -> "body";
      case Statement.PersonNamed _ -> "person";
      case Statement.EncounterHeld _ -> "encounter";
      case Statement.AgreementNamed _ -> "agreement";
      case Statement.ItemExpressed item -> item.act().name().toLowerCase(Locale.ROOT);
      case Statement.ClaimMade _ -> "claim";
    };
  }

  private static Overlap of(List<Statement> mine, List<Statement> theirs) {
    return new Overlap(mine.size(), theirs.size(), new Pairing(mine, theirs).size());
  }

  /// Whether two statements of one kind say the same, whatever else they say.
  static boolean same(Statement one, Statement other) {
    return switch (one) {
      case Statement.StateActs mine ->
          other instanceof Statement.StateActs theirs && mine.code().equals(theirs.code());
      case Statement.BodyNamed mine ->
          other instanceof Statement.BodyNamed theirs
              && shareName(mine.spellings(), theirs.spellings());
      case Statement.PersonNamed mine ->
          other instanceof Statement.PersonNamed theirs
              && shareName(mine.spellings(), theirs.spellings());
      case Statement.EncounterHeld mine ->
          other instanceof Statement.EncounterHeld theirs
              && mine.kind().equals(theirs.kind())
              && (sameDate(mine, theirs) || touch(mine, theirs));
      case Statement.AgreementNamed mine ->
          other instanceof Statement.AgreementNamed theirs
              && mine.kind().equals(theirs.kind())
              && touch(mine, theirs);
      case Statement.ItemExpressed mine ->
          other instanceof Statement.ItemExpressed theirs && cover(mine, theirs);
      case Statement.ClaimMade mine ->
          other instanceof Statement.ClaimMade theirs && cover(mine, theirs);
    };
  }

  private static boolean shareName(List<String> mine, List<String> theirs) {
    var folded = mine.stream().map(Overlap::fold).collect(Collectors.toSet());
    return theirs.stream().map(Overlap::fold).anyMatch(folded::contains);
  }

  private static String fold(String name) {
    return Folded.fold(name).toLowerCase(Locale.ROOT);
  }

  private static boolean sameDate(Statement.EncounterHeld mine, Statement.EncounterHeld theirs) {
    return mine.date()
        .flatMap(date -> theirs.date().filter(it -> it.edtf().equals(date.edtf())))
        .isPresent();
  }

  private static boolean touch(Statement mine, Statement theirs) {
    return mine.evidence().stream()
        .anyMatch(span -> theirs.evidence().stream().anyMatch(span::overlaps));
  }

  /// Whether the two contents share at least half of what they cover together.
  private static boolean cover(Statement mine, Statement theirs) {
    Span one = mine.evidence().getFirst();
    Span other = theirs.evidence().getFirst();
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return 2 * shared >= one.length() + other.length() - shared;
  }
}
