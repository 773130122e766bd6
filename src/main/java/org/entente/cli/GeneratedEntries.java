package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.entente.search.Tenure;

/// Persons with made-up names, the same every time: half Vietnamese, with the namesakes that come
/// with few families, half from syllables of nowhere.
final class GeneratedEntries {

  private static final String[] FAMILIES =
      "Nguyễn Nguyễn Nguyễn Trần Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh"
          .split(" ");
  private static final String[] MIDDLES =
      ("Văn Thị Đức Hữu Minh Ngọc Quang Xuân Thanh Kim Đình Công Bá Gia Hoàng Hồng Khánh Mạnh Nhật"
              + " Phương Quốc Tấn Thành Thế Tiến Trọng Trung Tuấn Việt Vĩnh")
          .split(" ");
  private static final String[] GIVEN =
      ("An Anh Bách Bảo Bình Châu Chi Chiến Cường Dung Dũng Duy Đạo Đạt Giang Hà Hải Hạnh Hiền Hiếu"
           + " Hòa Hoa Hùng Hưng Hương Huy Khang Khoa Khôi Kiên Lan Lâm Linh Loan Long Lộc Mai Nam"
           + " Nga Nghĩa Nhân Nhung Oanh Phát Phong Phúc Phước Quân Quý Sơn Tài Tâm Tân Thắng Thảo"
           + " Thịnh Thủy Tín Toàn Trang Trí Triệu Tú Tùng Uyên Vân Vinh Yến")
          .split(" ");
  private static final String[] SYLLABLES =
      ("ba bel bor ca chan cor da del dor el fan fer gar ger hal han ivo jan kar kel kor la len lor"
           + " ma mel mor na nel nov or pa pel ra ren ric ro sa sel son ta ten tor va vel ver wen"
           + " yor za zen")
          .split(" ");
  private static final String[] STATES = {"vn", "gb", "fr", "be", "kh", "la", "th", "jp"};

  private GeneratedEntries() {}

  static List<Entry> of(int number) {
    var random = new Random(7);
    var entries = new ArrayList<Entry>(number);
    for (int i = 0; i < number; i++) {
      var name = i % 2 == 0 ? vietnamese(random) : foreign(random);
      entries.add(entry(i, name, STATES[random.nextInt(STATES.length)]));
    }
    return entries;
  }

  private static Entry entry(int number, String name, String state) {
    return new Entry(
        Namespaces.ID + "person-" + number,
        List.of("http://xmlns.com/foaf/0.1/Person"),
        List.of(new Label(name, "vi", Label.Kind.PREFERRED)),
        Set.of(Namespaces.ID + state),
        Set.of(),
        List.of(new Tenure(Namespaces.ID + state + "-minister", Optional.empty())),
        Set.of("P" + number),
        number % 13);
  }

  private static String vietnamese(Random random) {
    return one(FAMILIES, random)
        + " "
        + one(MIDDLES, random)
        + " "
        + (random.nextInt(3) == 0 ? one(MIDDLES, random) + " " : "")
        + one(GIVEN, random);
  }

  private static String foreign(Random random) {
    return word(2, random) + " " + word(2 + random.nextInt(2), random);
  }

  private static String word(int syllables, Random random) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(one(SYLLABLES, random));
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
