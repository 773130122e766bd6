package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @Test
  void boundsAMonth() {
    assertThat(Edtf.parse("2009-02"))
        .contains(
            new Edtf(
                LocalDate.of(2009, 2, 1),
                LocalDate.of(2009, 2, 28),
                LocalDate.of(2009, 2, 1),
                LocalDate.of(2009, 2, 28)));
  }

  @Test
  void boundsAStretchOfDays() {
    assertThat(Edtf.parse("2014-11-05/2014-11-06"))
        .contains(
            new Edtf(
                LocalDate.of(2014, 11, 5),
                LocalDate.of(2014, 11, 5),
                LocalDate.of(2014, 11, 6),
                LocalDate.of(2014, 11, 6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXXX-06-22", "2009-02-30", "2014/..", "soon", "2020/2019"})
  void boundsNothingElse(String edtf) {
    assertThat(Edtf.parse(edtf)).isEmpty();
  }
}
