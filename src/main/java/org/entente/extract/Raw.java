package org.entente.extract;

import java.util.Optional;
import org.entente.lexicon.Hit;

/// What a scan of a sentence finds, before anybody is identified. From one token up to another.
sealed interface Raw {

  int from();

  int to();

  Sentence sentence();

  record Named(Styled person) implements Raw {
    @Override
    public int from() {
      return person.from();
    }

    @Override
    public int to() {
      return person.to();
    }

    @Override
    public Sentence sentence() {
      return person.sentence();
    }
  }

  /// An office without a name: "Bộ trưởng", "the Vietnamese Deputy Minister".
  record Title(OfficeTitle office, Sentence sentence) implements Raw {
    @Override
    public int from() {
      return office.from();
    }

    @Override
    public int to() {
      return office.to();
    }
  }

  record Org(OrgName name, Sentence sentence) implements Raw {
    @Override
    public int from() {
      return name.from();
    }

    @Override
    public int to() {
      return name.to();
    }
  }

  record Country(int from, int to, String code, ActorMention.Use use, Sentence sentence)
      implements Raw {}

  /// A reference entry: a group, a pronoun, a side known only by its role.
  record Reference(int from, int to, Hit hit, Optional<String> state, Sentence sentence)
      implements Raw {
    String refersTo() {
      return hit.entry().one("refersTo").orElse("");
    }
  }
}
