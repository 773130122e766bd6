package org.entente.vocabulary;

/// A concept scheme and how many concepts it has.
public record SchemeSummary(String slug, Texts labels, long concepts) {}
