package org.entente.extract;

import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Hit;

/// A person as one place of the text styles them: a name with the titles before and after it.
///
/// @param from first token, titles included; `to` the token after the last
/// @param nameFrom first token of the name; `nameTo` the token after it
/// @param counterpart whether the person is called somebody's counterpart
/// @param state code of a state named with the person but with no title
record Styled(
    int from,
    int to,
    int nameFrom,
    int nameTo,
    List<OfficeTitle> offices,
    List<Hit> ranks,
    Optional<Hit> honorific,
    boolean counterpart,
    Optional<String> state,
    Sentence sentence) {

  boolean isTitled() {
    return !offices.isEmpty() || !ranks.isEmpty() || honorific.isPresent() || counterpart;
  }
}
