package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;

/// What a lenient import left out: how much, and the first few with their places.
public final class Skipped {

  private static final int SHOWN = 10;

  private final List<String> first = new ArrayList<>();
  private long number;

  void add(RdfFault fault) {
    number++;
    if (first.size() < SHOWN) {
      first.add(String.valueOf(fault.getMessage()));
    }
  }

  public long number() {
    return number;
  }

  /// File, line and reason of the first ones.
  public List<String> first() {
    return List.copyOf(first);
  }
}
