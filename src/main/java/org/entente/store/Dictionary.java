package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;

/// Numbers terms from 0 in the order in which they first come. For one thread at a time.
final class Dictionary {

  private static final int EMPTY = -1;

  private final List<Node> nodes = new ArrayList<>();
  private int[] slots = new int[1 << 16];

  Dictionary() {
    Arrays.fill(slots, EMPTY);
  }

  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /// The number of `node`, or less than 0 if it has none.
  int find(Node node) {
    return slots[slot(node)];
  }

  /// The number of `node`, a new one if it had none. A term that is not well formed is refused.
  int number(Node node) {
    int slot = slot(node);
    if (slots[slot] == EMPTY) {
      slots[slot] = nodes.size();
      nodes.add(Checked.term(node));
      if (nodes.size() * 2 > slots.length) {
        grow();
        return nodes.size() - 1;
      }
    }
    return slots[slot];
  }

  /// Where `node` is, or belongs.
  private int slot(Node node) {
    int slot = spread(node.hashCode()) & (slots.length - 1);
    while (slots[slot] != EMPTY && !nodes.get(slots[slot]).equals(node)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    if (slots.length == 1 << 30) {
      throw new IllegalStateException("More different terms than can be loaded at once");
    }
    slots = new int[slots.length * 2];
    Arrays.fill(slots, EMPTY);
    for (int number = 0; number < nodes.size(); number++) {
      int slot = spread(nodes.get(number).hashCode()) & (slots.length - 1);
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  /// Strings that differ at their ends have hashes that differ at their ends.
  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
