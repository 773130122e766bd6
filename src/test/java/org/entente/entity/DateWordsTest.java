package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.page.Language;
import org.entente.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-06-22            | 22 June 2021          | ngày 22 tháng 6 năm 2021 | 22 juin 2021
          2009-01               | January 2009          | tháng 1 năm 2009         | janvier 2009
          2016                  | 2016                  | năm 2016                 | 2016
          2024-03-01            | 1 March 2024          | ngày 1 tháng 3 năm 2024  | 1er mars 2024
          XXXX-06-22            | 22 June, year unknown | ngày 22 tháng 6, không rõ năm | 22 juin, année inconnue
          XXXX                  | date unknown          | không rõ ngày            | date inconnue
          201X                  | the 2010s             | thập niên 2010       | les années 2010
          2014-11-05/2014-11-06 | from 5 November 2014 to 6 November 2014 | từ ngày 5 tháng 11 năm 2014 đến ngày 6 tháng 11 năm 2014 | du 5 novembre 2014 au 6 novembre 2014
          ../2016-05            | until May 2016, beginning unknown | đến tháng 5 năm 2016, không rõ bắt đầu | jusqu’au mai 2016, début inconnu
          2016-05/..            | from May 2016 on      | từ tháng 5 năm 2016 trở đi | à partir du mai 2016
          2016~                 | about 2016            | khoảng năm 2016          | vers 2016
          2016-05-11?           | possibly 11 May 2016  | có thể là ngày 11 tháng 5 năm 2016 | peut-être 11 mai 2016
          2016-13-40            | 2016                  | năm 2016                 | 2016
          soon                  | soon                  | soon                     | soon
          """)
  void saysWhatIsKnownAndNoMore(String edtf, String english, String vietnamese, String french) {
    assertThat(in(Language.EN, edtf)).isEqualTo(english);
    assertThat(in(Language.VI, edtf)).isEqualTo(vietnamese);
    assertThat(in(Language.FR, edtf)).isEqualTo(french);
  }

  private static String in(Language language, String edtf) {
    return new DateWords(Messages.of(language, "entity")).of(edtf);
  }
}
