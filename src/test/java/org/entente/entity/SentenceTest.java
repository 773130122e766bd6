package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final String TEXT = "First line.\nThey met 🌏 in Hanoi. Both sides agreed. Last.";

  @Test
  void marksThePassageInItsSentence() {
    int start = TEXT.codePointCount(0, TEXT.indexOf("Hanoi"));

    var marked = Sentence.around(TEXT, start, start + 5).orElseThrow();

    assertThat(marked.marked()).isEqualTo("Hanoi");
    assertThat(marked.before()).isEqualTo("They met 🌏 in ");
    assertThat(marked.after()).isEqualTo(".");
  }

  @Test
  void endsWhereThePassageEndsTheSentence() {
    var marked = Sentence.around(TEXT, 0, 11).orElseThrow();

    assertThat(marked).isEqualTo(new Evidence.Marked("", "First line.", ""));
  }

  @Test
  void saysNothingOfATextThatIsShorter() {
    assertThat(Sentence.around("short", 2, 99)).isEmpty();
    assertThat(Sentence.around("short", 3, 3)).isEmpty();
    assertThat(Sentence.around("short", -1, 2)).isEmpty();
  }
}
