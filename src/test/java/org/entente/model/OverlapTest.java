package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.model.Samples.read;
import static org.entente.model.Samples.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Why;
import org.junit.jupiter.api.Test;

class OverlapTest {

  private static final Why WHY = new Why("item.request", List.of(), List.of());

  private static Statement claim(int start, int end) {
    return new Statement.ClaimMade(
        "claim-" + start,
        "force-report",
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(new Span(start, end)),
        WHY);
  }

  @Test
  void anExtractorAgreesWithItselfInEverything() {
    var statements = read(Samples.en(), text("en.json")).statements();

    var overlap = read(Samples.en(), text("en.json")).overlap(statements);

    assertThat(overlap)
        .containsOnlyKeys("state", "body", "person", "encounter", "pledge", "undertaking", "claim");
    assertThat(overlap.values())
        .allMatch(kind -> kind.shared() == kind.mine() && kind.ofTheirs() == 1);
  }

  @Test
  void countsWhatOnlyOneOfThemSays() {
    var all = read(Samples.vi(), text("vi.json")).statements();
    var some =
        all.stream()
            .filter(
                it ->
                    !(it instanceof Statement.ItemExpressed item)
                        || item.act() != Statement.Act.PLEDGE)
            .toList();

    assertThat(Overlap.byKind(some, all))
        .containsEntry("pledge", new Overlap(0, 1, 0))
        .containsEntry("proposal", new Overlap(1, 1, 1));
    assertThat(Overlap.byKind(List.of(), List.of())).isEqualTo(Map.of());
  }

  @Test
  void wantsHalfOfTwoContentsInCommon() {
    assertThat(Overlap.same(claim(0, 10), claim(0, 5))).isTrue();
    assertThat(Overlap.same(claim(0, 10), claim(5, 15))).isFalse();
    assertThat(Overlap.same(claim(0, 10), claim(20, 30))).isFalse();
  }

  @Test
  void pairsEachStatementOnceAndAsManyAsPossible() {
    var mine = List.of(claim(0, 10), claim(0, 6));
    var theirs = List.of(claim(0, 8), claim(2, 12));

    assertThat(Overlap.byKind(mine, theirs)).containsEntry("claim", new Overlap(2, 2, 2));
    assertThat(Overlap.byKind(mine, List.of(claim(0, 8))))
        .containsEntry("claim", new Overlap(2, 1, 1));
  }
}
