package org.entente.entity;

import java.util.List;
import java.util.Optional;

/// A line of a section: the values of each column, and the evidence behind it where it is a record.
///
/// @param page of the record itself, where its line does not lead there
public record Row(
    List<List<Value>> cells, Optional<Evidence> evidence, Optional<Value.Link> page) {

  public Row {
    cells = cells.stream().map(List::copyOf).toList();
  }
}
