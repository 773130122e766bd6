package org.entente.link;

/// One line of the review table: a row of the other dataset with one candidate.
///
/// @param row its number in the other dataset
/// @param iri of the row
/// @param name as it stands there
/// @param candidate id of an entity here; empty where nothing comes near
/// @param label of the candidate, the one that came nearest
/// @param type of the candidate
/// @param score from 0 to 100
/// @param isSure whether nothing else can be meant
/// @param why the features behind the score
record Pair(
    long row,
    String iri,
    String name,
    String candidate,
    String label,
    String type,
    double score,
    boolean isSure,
    String why,
    Verdict verdict) {

  static Pair without(Row row) {
    var why = row.names().isEmpty() ? "the row has no name" : "nothing comes near";
    return new Pair(row.number(), row.iri(), row.name(), "", "", "", 0, false, why, Verdict.OPEN);
  }

  Pair with(Verdict given) {
    return new Pair(row, iri, name, candidate, label, type, score, isSure, why, given);
  }
}
