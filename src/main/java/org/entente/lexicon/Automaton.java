package org.entente.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A trie over the tokens of forms: one step per token of a text, none where a word is unknown.
final class Automaton {

  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final int[] NO_FORMS = {};

  private final Map<String, Integer> words = new HashMap<>();
  private final List<int[]> forms = new ArrayList<>(List.of(NO_FORMS));
  private long[] edges = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edgeCount;

  Automaton() {
    Arrays.fill(edges, NONE);
  }

  void add(String[] keys, int form) {
    int node = ROOT;
    for (String key : keys) {
      Integer known = words.get(key);
      int word = known == null ? words.size() : known;
      words.put(key, word);
      int next = step(node, word);
      if (next == NONE) {
        next = forms.size();
        forms.add(NO_FORMS);
        link(node, word, next);
      }
      node = next;
    }
    int[] before = forms.get(node);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = form;
    forms.set(node, after);
  }

  boolean isEmpty() {
    return edgeCount == 0;
  }

  int word(String key) {
    Integer word = words.get(key);
    return word == null ? NONE : word;
  }

  /// The node reached from another by a word, or a negative number.
  int step(int node, int word) {
    if (word == NONE) {
      return NONE;
    }
    long edge = ((long) node << 32) | word;
    for (int slot = slot(edge, edges.length); ; slot = (slot + 1) & (edges.length - 1)) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      if (edges[slot] == NONE) {
        return NONE;
      }
    }
  }

  int root() {
    return ROOT;
  }

  /// The forms that end at a node.
  int[] formsAt(int node) {
    return forms.get(node);
  }

  private void link(int node, int word, int target) {
    if (2 * ++edgeCount > edges.length) {
      grow();
    }
    put(((long) node << 32) | word, target);
  }

  private void put(long edge, int target) {
    int slot = slot(edge, edges.length);
    while (edges[slot] != NONE) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    Arrays.fill(edges, NONE);
    for (int slot = 0; slot < oldEdges.length; slot++) {
      if (oldEdges[slot] != NONE) {
        put(oldEdges[slot], oldTargets[slot]);
      }
    }
  }

  private static int slot(long edge, int length) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (length - 1);
  }
}
