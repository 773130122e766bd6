package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thứ Hai, 15/08/2022, 11:59      | 2022-08-15
          04/04/2023                      | 2023-04-04
          date 2021-06                    | 2021-06
          12 mars 2024                    | 2024-03-12
          Le 1er avril 2023               | 2023-04-01
          March 12, 2024                  | 2024-03-12
          Hanoi - Monday, 12 March 2024   | 2024-03-12
          Ngày 4 tháng 4, năm 2023        | 2023-04-04
          The plan of 04/04/2023 was reviewed at length by both of the delegations in Hanoi |
          31/02/2023                      |
          25/9                            |
          """)
  void readsDateLinesAndNothingElse(String line, String date) {
    assertThat(PublicationDate.inHead("A title\n\n" + line + "\n\nText."))
        .isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-04                            | 2023-04
          April 2023 (not in the text)       | 2023-04
          January 29 (2019; year elsewhere)  | 2019-01-29
          23/1 (2015 by the address)         | 2015-01-23
          5-6 novembre (2014; elsewhere)     | 2014-11
          2014                               | 2014
          25/9 (year not known)              |
          """)
  void readsMetadataFieldsWithTheirPrecision(String field, String date) {
    assertThat(PublicationDate.in(field)).isEqualTo(Optional.ofNullable(date));
  }
}
