package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

  private static final Reader READER = new Reader(Lexicon.bundled());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vi | Hội đàm diễn ra ngày 22/6 tại Hà Nội.               | 2021-06    | 2021-06-22
          vi | Hội đàm diễn ra ngày 22/6 tại Hà Nội.               |            | XXXX-06-22
          vi | Hội đàm diễn ra ngày 04/4/2023 tại Hà Nội.          | 2024       | 2023-04-04
          vi | Hội đàm diễn ra hôm 13.1 tại Hà Nội.                | 2017-01    | 2017-01-13
          vi | Đoàn tới ngày 11-5, sau đó về nước.                 | 2016-05-11 | 2016-05-11
          vi | Hội đàm diễn ra ngày 28/12 tại Hà Nội.              | 2022-01-03 | 2021-12-28
          vi | Hai bên ký vào tháng 01/2009 tại đây.               | 2023       | 2009-01
          vi | Hai bên ký ngày 6 tháng 12 năm 2025 tại đây.        | 2026       | 2025-12-06
          vi | Ông ở thăm (14 - 16/4/2024) nước này.               | 2024       | 2024-04-14/2024-04-16
          vi | Ông ở thăm từ ngày 12 đến ngày 15/3 năm nay nhé.    | 2024-03-14 | 2024-03-12/2024-03-15
          vi | Ông tới vào hôm qua để dự.                          | 2024-03-01 | 2024-02-29
          fr | Il est venu les 5 et 6 novembre à Paris.            | 2014-11    | 2014-11-05/2014-11-06
          fr | Il est venu du 17 au 21 octobre en Algérie.         | 2022-10-20 | 2022-10-17/2022-10-21
          fr | La réunion s'est tenue le 1er mars 2020 à Paris.    |            | 2020-03-01
          fr | Un plan a été adopté l'an dernier à Paris.          | 2023-04-05 | 2022
          en | They met on September 5 in Moscow.                  | 2018-09-06 | 2018-09-05
          en | He was there (April 14-16, 2024) for talks.         |            | 2024-04-14/2024-04-16
          en | They met on 21 July for talks.                      | 2025-07-22 | 2025-07-21
          en | Yesterday they met again in London.                 | 2024-12-10 | 2024-12-09
          en | They met on Wednesday in Seoul.                     | 2023-11-29 | 2023-11-29
          en | The plan for 2019-2021 was signed there.            |            | 2019/2021
          """)
  void datesResolveAsFarAsTheyCan(String language, String text, String published, String expected) {
    assertThat(dates(text, language, Optional.ofNullable(published)).getFirst())
        .isEqualTo(expected);
  }

  @Test
  void figuresAreNoDates() {
    assertThat(dates("Giá tăng 13.1 điểm, tỷ lệ 24/7 và 200.000 người.", "vi", Optional.of("2024")))
        .isEmpty();
  }

  @Test
  void impossibleDaysAreNoDates() {
    assertThat(dates("Ngày 31/2 và ngày 45/6.", "vi", Optional.of("2024"))).isEmpty();
  }

  @Test
  void basisTellsWhereTheYearComesFrom() {
    var reading = read("Ngày 22/6 và ngày 22/6/2020.", "vi", Optional.of("2021-06"));

    assertThat(reading.dates())
        .extracting(date -> date.found().basis())
        .containsExactly("basis-combined", "basis-stated");
  }

  private static Reading read(String text, String language, Optional<String> published) {
    return READER.read(new Article("t.txt", text, 0, language, published));
  }

  private static List<String> dates(String text, String language, Optional<String> published) {
    return read(text, language, published).dates().stream()
        .map(date -> date.found().edtf())
        .toList();
  }
}
