package org.entente.entity;

/// What something is called on a page.
///
/// @param language tag of the words; empty where none is stated
/// @param isForeign whether there is no name in the page's language, so that this one stands in
public record Name(String text, String language, boolean isForeign) {}
