package org.entente.model;

import java.util.Arrays;
import java.util.List;
import org.entente.extract.Statement;

/// The largest number of pairs of statements that say the same (Kuhn's augmenting paths).
final class Pairing {

  private static final int FREE = -1;

  private final List<Statement> mine;
  private final List<Statement> theirs;
  private final int[] partner;

  Pairing(List<Statement> mine, List<Statement> theirs) {
    this.mine = mine;
    this.theirs = theirs;
    this.partner = new int[theirs.size()];
    Arrays.fill(partner, FREE);
  }

  int size() {
    int pairs = 0;
    for (int i = 0; i < mine.size(); i++) {
      pairs += augment(i, new boolean[theirs.size()]) ? 1 : 0;
    }
    return pairs;
  }

  private boolean augment(int i, boolean[] tried) {
    for (int j = 0; j < theirs.size(); j++) {
      if (!tried[j] && Overlap.same(mine.get(i), theirs.get(j))) {
        tried[j] = true;
        if (partner[j] == FREE || augment(partner[j], tried)) {
          partner[j] = i;
          return true;
        }
      }
    }
    return false;
  }
}
