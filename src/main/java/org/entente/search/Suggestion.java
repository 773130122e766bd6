package org.entente.search;

/// An entity that what was typed so far may mean, and the name that says so.
public record Suggestion(Entry entry, Label label) {}
