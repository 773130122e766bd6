package org.entente.entity;

import java.util.List;

/// A fact in brief: the name of its variable and what is known.
public record Fact(String name, List<Value> values) {

  public Fact {
    values = List.copyOf(values);
  }
}
