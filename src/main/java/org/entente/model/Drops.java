package org.entente.model;

import java.util.ArrayList;
import java.util.List;

/// Collects what is dropped while one answer is read.
final class Drops {

  private final List<Drop> drops = new ArrayList<>();

  void add(String path, Reason reason, String shown) {
    add(path, reason, 1, shown);
  }

  void add(String path, Reason reason, int count, String shown) {
    drops.add(new Drop(path, reason, count, Drop.shown(shown)));
  }

  List<Drop> all() {
    return List.copyOf(drops);
  }
}
