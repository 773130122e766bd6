package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Entry;

/// A body as one place of the text names it, from one token up to another.
///
/// @param entries the functions or bodies that the name may mean; empty for a name that only its
/// head word tells
/// @param state code of the state that is named with it
/// @param relation a state that is meant without being named
/// @param abroad code of the state where a mission stands
/// @param inner the body that it is part of, named right after it
record OrgName(
    int from,
    int to,
    int nameEnd,
    List<Entry> entries,
    Optional<String> state,
    Relation relation,
    Optional<String> abroad,
    Optional<OrgName> inner) {

  enum Relation {
    NONE,
    HOME,
    HOST,
    PARTNER
  }

  boolean isGeneric() {
    return entries.stream().anyMatch(entry -> entry.one("generic").isPresent());
  }
}
