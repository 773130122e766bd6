package org.entente.entity;

import java.util.List;
import java.util.Optional;

/// A line of a section: the values of each column, and the evidence behind it where it is a record.
///
/// @param slug of what the line is about; empty where it has none
/// @param page of the record itself, where its line does not lead there
public record Row(
    String slug, List<List<Value>> cells, Optional<Evidence> evidence, Optional<Value.Link> page) {

  public Row {
    cells = cells.stream().map(List::copyOf).toList();
  }
}
