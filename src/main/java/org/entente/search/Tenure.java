package org.entente.search;

import java.util.Optional;

/// An office that a person held.
///
/// @param attested a date in EDTF at which a source says so
public record Tenure(String office, Optional<String> attested) {}
