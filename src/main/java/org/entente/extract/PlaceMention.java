package org.entente.extract;

import java.util.Optional;

/// A place in the text, a city or a country as a place.
///
/// @param name as an English label gives it, `Hanoi`; the words of the text where there is none
/// @param iri of the place, where it is known
/// @param state code of the state it lies in, where that is known
record PlaceMention(Span span, String name, Optional<String> iri, Optional<String> state) {}
