package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest(name = "{0} from \"{1}\", published {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-04-04            | ngày 4/4/2023            |            | basis-stated
          2023-04-04            | ngày 4/4                 | 2023-04-05 | basis-combined
          2022-12-30            | 30 December              | 2023-01-02 | basis-combined
          2021-06-22            | Ngày 22/6                | 2021-06    | basis-combined
          XXXX-06-22            | Ngày 22/6                |            | basis-stated
          2014-11-05/2014-11-06 | les 5 et 6 novembre 2014 |            | basis-stated
          2009-01               | tháng 1/2009             |            | basis-stated
          2023-09-08            | on Friday                | 2023-09-09 | basis-combined
          2021-06-22            | Ngày 22/6                |            |
          2023-04-05            | ngày 4/4/2023            |            |
          2023-05-04            | 4/4/2023                 |            |
          2022-04-04            | ngày 4/4/2023            |            |
          2023-09-08            | on Friday                |            |
          2020-09-08            | on Friday                | 2023-09-09 |
          2023-09               | recently                 | 2023-09-09 |
          2023-02-30            | 30/2/2023                |            |
          2014-11-06/2014-11-05 | 5 - 6/11/2014            |            |
          XXXX-06-22            | Ngày 22/6/2021           |            |
          """)
  void takesOnlyDatesThatTheWordsGive(String edtf, String quote, String published, String basis) {
    assertThat(Dates.basis(edtf, quote, Optional.ofNullable(published)))
        .isEqualTo(Optional.ofNullable(basis));
  }
}
