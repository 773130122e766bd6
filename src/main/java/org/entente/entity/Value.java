package org.entente.entity;

/// What stands in a cell of a page.
public sealed interface Value {

  /// Something with a page of its own, here or elsewhere.
  record Link(Name name, String href, boolean isExternal) implements Value {}

  /// Something that has a name and no address that may be linked.
  record Named(Name name) implements Value {}

  /// Text in a language, the tag empty where there is none.
  record Text(String text, String language) implements Value {}

  /// A date in words.
  ///
  /// @param edtf as the data write it
  /// @param basis in words, how the date is known; empty if that is not said
  record When(String words, String edtf, String basis) implements Value {}

  record Count(String digits) implements Value {}
}
