package org.entente.model;

import java.util.List;
import java.util.regex.Pattern;

/// What may stand in one place of an answer. The schema sent to the model and the checks made on
/// its answer both come from here.
sealed interface Slot {

  /// Words copied from the article; empty when there are none.
  ///
  /// @param longest characters; who quotes more has not said which words are meant
  record Quote(int longest) implements Slot {}

  record Quotes(Quote each) implements Slot {}

  /// A short code checked by a pattern: an id, a date, a country code. Empty when there is none.
  record Code(Pattern pattern) implements Slot {}

  /// The id of another entry of the same answer; empty when there is none.
  record Ref() implements Slot {}

  record Refs() implements Slot {}

  /// One of a closed list; `none` stands for no choice.
  record OneOf(List<String> values) implements Slot {
    static final String NONE = "none";
  }

  record SomeOf(List<String> values) implements Slot {}

  record Flag() implements Slot {}

  record Groups(List<Field> fields) implements Slot {}

  /// A named slot.
  ///
  /// @param required whether an entry without it is dropped
  record Field(String name, boolean required, Slot slot, String description) {}

  static Field needed(String name, Slot slot, String description) {
    return new Field(name, true, slot, description);
  }

  static Field optional(String name, Slot slot, String description) {
    return new Field(name, false, slot, description);
  }
}
