package org.entente.model;

/// Why something a model proposed was dropped.
public enum Reason {
  /// The quote does not stand in the article.
  NOT_IN_TEXT,
  /// The quote stands at several places and nothing tells which is meant.
  AMBIGUOUS,
  /// The quote stands in the article, but not where the rest of its statement does.
  ELSEWHERE,
  /// The place quoted holds control or direction marks, no name where a name is asked for, or more
  /// text than such a slot can take.
  UNFIT,
  /// A kind, topic, act, role or country outside the closed lists.
  UNKNOWN_VALUE,
  /// A force that does not go with its act.
  INCONSISTENT,
  /// The words quoted do not give this date, number or country.
  UNSUPPORTED,
  /// The id of nothing, of something dropped, or of something of the wrong kind.
  UNRESOLVED,
  /// A property that the schema does not have.
  UNKNOWN_SLOT,
  /// A number where text is asked for, a text where a list is, and the like.
  WRONG_TYPE,
  /// A slot the statement cannot be without is missing or was dropped.
  INCOMPLETE,
  /// The same statement, or the same id, once more.
  DUPLICATE,
  /// Beyond the number of entries that are read.
  TOO_MANY
}
