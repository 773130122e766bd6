package org.entente.lexicon;

/// One way in which an entry is written.
///
/// @param language BCP 47 code, empty when the form serves every language
/// @param property local name of the property that gives it: `label`, `prefLabel`, `altLabel`,
/// `hiddenLabel`, `demonym`, `portfolio`, `designation`
public record Form(String text, String language, String property) {}
