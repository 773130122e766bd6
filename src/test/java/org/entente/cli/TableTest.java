package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  private static final Table WIDE =
      new Table(
          List.of("agreement", "number"),
          List.of(
              List.of("id:agreement-gb-vn-mou-human-trafficking", "7"),
              List.of("Tô Lâm gặp 中国公安部 ở Hà Nội", "12")),
          List.of(false, true));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"Tô Lâm, 6", "To\u0302 La\u0302m, 6", "中国, 4", "e\u0301\u0323, 1", "'', 0"})
  void marksTakeNoColumnAndWideCharactersTwo(String text, int columns) {
    assertThat(Width.of(text)).isEqualTo(columns);
  }

  @Test
  void aMarkStaysWithItsLetter() {
    assertThat(Width.head("La\u0302m", 2)).isEqualTo("La\u0302");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(lines(OptionalInt.of(30)))
        .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(30));
    assertThat(String.join("", lines(OptionalInt.of(30))).replace(" ", ""))
        .contains("trafficking", "中国公安部");
  }

  @Test
  void namesBreakWhereTheyComeApart() {
    assertThat(Wrapping.of("id:agreement-gb-vn-mou-human-trafficking", 20, 6))
        .containsExactly("id:agreement-gb-vn-", "mou-human-", "trafficking");
  }

  @Test
  void aLongTextEndsInAnEllipsis() {
    assertThat(Wrapping.of("one two three four five six", 5, 2)).containsExactly("one", "two…");
  }

  @Test
  void numbersStandToTheRight() {
    assertThat(lines(OptionalInt.empty()))
        .anySatisfy(line -> assertThat(line).endsWith("     7"))
        .anySatisfy(line -> assertThat(line).endsWith("    12"));
  }

  private static List<String> lines(OptionalInt room) {
    var text = new StringWriter();
    WIDE.print(new PrintWriter(text), room);
    return Arrays.asList(text.toString().split("\n", -1));
  }
}
