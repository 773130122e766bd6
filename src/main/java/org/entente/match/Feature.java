package org.entente.match;

/// One thing that speaks for or against two descriptions being of the same entity.
///
/// @param name short and stable, such as `name_folded`
/// @param value from 0 (against) to 1 (for)
public record Feature(String name, double value) {}
