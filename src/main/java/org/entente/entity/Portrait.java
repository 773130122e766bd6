package org.entente.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.picture.Picture;

/// All that a page says about one thing.
///
/// @param names in each language, those it goes by
/// @param otherNames spellings and further names
/// @param evidence of the thing itself, where it is a record
/// @param origins how what is said of it came about
/// @param chosen the name of the one section that is shown; empty for all
public record Portrait(
    String slug,
    String iri,
    Kind kind,
    Name title,
    List<Name> names,
    List<Name> otherNames,
    List<Fact> facts,
    List<Section> sections,
    List<Picture> pictures,
    Optional<Evidence> evidence,
    Set<Origin> origins,
    String chosen) {

  public Portrait {
    names = List.copyOf(names);
    otherNames = List.copyOf(otherNames);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    pictures = List.copyOf(pictures);
    origins = Set.copyOf(origins);
  }
}
