package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Entry;

/// An office as one place of the text names it, from one token up to another.
///
/// @param portfolios what a minister is minister of, where the title says it
/// @param body the body named with it
/// @param state code of the state named with it
/// @param abroad code of the state an ambassador is sent to
record OfficeTitle(
    int from,
    int to,
    Entry office,
    boolean former,
    List<Entry> portfolios,
    Optional<OrgName> body,
    Optional<String> state,
    Optional<String> abroad) {

  boolean isRole() {
    return office.one("roleOnly").isPresent();
  }

  String grade() {
    return office.one("grade").orElse("");
  }

  String takes() {
    return office.one("takes").orElse("state");
  }

  boolean saysBody() {
    return body.isPresent() || !portfolios.isEmpty();
  }
}
