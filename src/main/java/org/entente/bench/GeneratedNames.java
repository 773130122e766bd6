package org.entente.bench;

import java.util.Locale;
import java.util.Random;

/// Made-up names of persons, the same for the same draw: Vietnamese ones, with the namesakes that
/// come with few families, and ones from syllables of nowhere.
public final class GeneratedNames {

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

  private GeneratedNames() {}

  public static String vietnamese(Random random) {
    return one(FAMILIES, random)
        + " "
        + one(MIDDLES, random)
        + " "
        + (random.nextInt(3) == 0 ? one(MIDDLES, random) + " " : "")
        + one(GIVEN, random);
  }

  public static String foreign(Random random) {
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
