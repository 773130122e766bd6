package org.entente.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn Đạo, nguyen van dao",
    "NGUYEN VAN DAO, nguyen van dao",
    "Jean-Marc Falcone, jean marc falcone",
    "Côte d'Ivoire, cote divoire",
    "王小洪, wang xiao hong",
    "…, ''"
  })
  void foldsMarksCaseAndScript(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }

  @Test
  void foldsComposedAndDecomposedSpellingsAlike() {
    var composed = "Thượng tướng Tô Lâm";
    var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(Folding.slug(decomposed))
        .isEqualTo(Folding.slug(composed))
        .isEqualTo("thuong-tuong-to-lam");
  }
}
