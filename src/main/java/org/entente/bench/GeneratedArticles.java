package org.entente.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes articles of the genre, in three languages, of about four thousand bytes: invented,
/// varied, and the same for the same number. For measuring only: they are easier than what people
/// write.
public final class GeneratedArticles {

  private static final List<String> VIETNAMESE =
      List.of(
          "Nguyễn Văn Bình",
          "Trần Quốc Hùng",
          "Lê Thị Hoa",
          "Phạm Minh Đức",
          "Hoàng Anh Tuấn",
          "Vũ Ngọc Sơn",
          "Đặng Xuân Trường",
          "Bùi Đình Phong",
          "Đỗ Thành Long",
          "Ngô Gia Khánh",
          "Dương Trọng Nghĩa",
          "Lý Hải Nam",
          "Phan Thế Vinh",
          "Huỳnh Tấn Phát",
          "Tạ Quang Huy");
  private static final List<String> FOREIGN =
      List.of(
          "Pierre Lambert",
          "Anna Kowalska",
          "John Whitfield",
          "Maria Fernandez",
          "Kenji Watanabe",
          "Sok Vannak",
          "Ahmed Al Rashid",
          "Lukas Schneider",
          "Elena Petrova",
          "Somchai Prasert",
          "Marc Delvaux",
          "Ingrid Solberg",
          "Carlos Mendez",
          "Park Joon Ho",
          "David Okafor");

  private record Country(String vi, String fr, String en, String capital) {}

  private static final List<Country> COUNTRIES =
      List.of(
          new Country("Pháp", "la France", "France", "Paris"),
          new Country("Bỉ", "la Belgique", "Belgium", "Brussels"),
          new Country("Nhật Bản", "le Japon", "Japan", "Tokyo"),
          new Country("Campuchia", "le Cambodge", "Cambodia", "Phnom Penh"),
          new Country("Lào", "le Laos", "Laos", "Vientiane"),
          new Country("Đức", "l'Allemagne", "Germany", "Berlin"),
          new Country("Hàn Quốc", "la République de Corée", "South Korea", "Seoul"),
          new Country("Cuba", "Cuba", "Cuba", "La Havane"),
          new Country("Thái Lan", "la Thaïlande", "Thailand", "Bangkok"),
          new Country("Australia", "l'Australie", "Australia", "Canberra"));

  private record Topic(String vi, String fr, String en) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "phòng, chống mua bán người",
              "la lutte contre la traite des êtres humains",
              "the fight against human trafficking"),
          new Topic(
              "phòng, chống tội phạm ma túy",
              "la lutte contre le trafic de drogue",
              "the fight against drug crime"),
          new Topic(
              "phòng, chống khủng bố",
              "la lutte contre le terrorisme",
              "the fight against terrorism"),
          new Topic("an ninh mạng", "la cybersécurité", "cyber security"),
          new Topic("trao đổi thông tin", "l'échange d'informations", "information exchange"),
          new Topic("đào tạo cán bộ", "la formation des cadres", "the training of officers"),
          new Topic(
              "quản lý xuất nhập cảnh", "la gestion de l'immigration", "immigration management"),
          new Topic(
              "phòng, chống rửa tiền",
              "la lutte contre le blanchiment d'argent",
              "the fight against money laundering"),
          new Topic(
              "truy bắt đối tượng truy nã", "la recherche de fugitifs", "the hunt for fugitives"),
          new Topic("tương trợ tư pháp", "l'entraide judiciaire", "mutual legal assistance"));

  private static final List<String> FRENCH_MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private GeneratedArticles() {}

  /// The `number`-th article.
  public static String of(int number) {
    var draw = new Random(7919L * number + 17);
    return switch (number % 4) {
      case 2 -> french(draw);
      case 3 -> english(draw);
      default -> vietnamese(draw);
    };
  }

  /// The name of its file.
  public static String name(int number) {
    return String.format("generated-%06d.txt", number);
  }

  private static String vietnamese(Random draw) {
    var country = one(COUNTRIES, draw);
    var host = one(VIETNAMESE, draw);
    var guest = one(FOREIGN, draw);
    int day = 1 + draw.nextInt(28);
    int month = 1 + draw.nextInt(12);
    int year = 2012 + draw.nextInt(12);
    var rank = one(List.of("Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tướng"), draw);
    var head =
        "Việt Nam - "
            + country.vi
            + " tăng cường hợp tác "
            + topics(1, draw, Topic::vi)
            + "\n\n"
            + day
            + "/"
            + month
            + "/"
            + year
            + "\n\n"
            + "Ngày "
            + day
            + "/"
            + month
            + "/"
            + year
            + ", tại Hà Nội, "
            + rank
            + " "
            + host
            + ", Thứ trưởng Bộ Công an đã tiếp ông "
            + guest
            + ", Bộ trưởng Bộ Nội vụ "
            + country.vi
            + " sang thăm và làm việc tại Việt Nam.\n\n";
    return head
        + paragraphs(
            draw,
            List.of(
                () ->
                    "Thứ trưởng "
                        + host
                        + " đề nghị hai bên tiếp tục phối hợp trong "
                        + topics(3, draw, Topic::vi)
                        + "; đồng thời tăng cường "
                        + topics(2, draw, Topic::vi)
                        + ".",
                () ->
                    "Tại buổi tiếp, hai bên thống nhất đẩy mạnh hợp tác về "
                        + topics(3, draw, Topic::vi)
                        + " trong thời gian tới.",
                () ->
                    "Ông "
                        + guest
                        + " khẳng định "
                        + country.vi
                        + " sẽ tiếp tục hỗ trợ Việt Nam trong "
                        + topics(2, draw, Topic::vi)
                        + ".",
                () ->
                    "Hai bên cũng trao đổi về việc triển khai Bản ghi nhớ về "
                        + topics(1, draw, Topic::vi)
                        + " giữa hai nước ký năm "
                        + (year - 2)
                        + ".",
                () ->
                    "Thứ trưởng đánh giá cao kết quả hợp tác giữa Bộ Công an Việt Nam và các cơ"
                        + " quan thực thi pháp luật "
                        + country.vi
                        + " những năm qua, nhất là trong "
                        + topics(2, draw, Topic::vi)
                        + ".",
                () ->
                    "Dịp này, hai bên nhất trí tổ chức cuộc họp tiếp theo tại "
                        + country.capital
                        + " vào năm "
                        + (year + 1)
                        + "."));
  }

  private static String french(Random draw) {
    var country = one(COUNTRIES, draw);
    var host = one(VIETNAMESE, draw);
    var guest = one(FOREIGN, draw);
    int month = draw.nextInt(12);
    int year = 2012 + draw.nextInt(12);
    var date = (2 + draw.nextInt(26)) + " " + FRENCH_MONTHS.get(month) + " " + year;
    var head =
        "Le Vietnam et "
            + country.fr
            + " renforcent leur coopération\n\n"
            + date
            + "\n\n"
            + "Hanoï - Le général "
            + host
            + ", vice-ministre de la Sécurité publique, a reçu le "
            + date
            + " à Hanoï "
            + guest
            + ", ministre de l'Intérieur, en visite de travail au Vietnam.\n\n";
    return head
        + paragraphs(
            draw,
            List.of(
                () ->
                    "Les deux parties sont convenues de renforcer "
                        + topics(3, draw, Topic::fr)
                        + ".",
                () ->
                    "Le vice-ministre a proposé que les deux parties intensifient "
                        + topics(2, draw, Topic::fr)
                        + " dans les temps à venir.",
                () ->
                    guest
                        + " s'est engagé à soutenir le Vietnam dans "
                        + topics(2, draw, Topic::fr)
                        + ".",
                () ->
                    "Ils ont passé en revue la mise en œuvre du protocole d'accord sur "
                        + topics(1, draw, Topic::fr)
                        + " signé en "
                        + (year - 3)
                        + ".",
                () ->
                    "Le général "
                        + host
                        + " a salué les résultats obtenus ces dernières années, notamment dans "
                        + topics(2, draw, Topic::fr)
                        + "."));
  }

  private static String english(Random draw) {
    var country = one(COUNTRIES, draw);
    var host = one(VIETNAMESE, draw);
    var guest = one(FOREIGN, draw);
    int month = draw.nextInt(12);
    int year = 2012 + draw.nextInt(12);
    var date = ENGLISH_MONTHS.get(month) + " " + (1 + draw.nextInt(28)) + ", " + year;
    var head =
        "Vietnam, "
            + country.en
            + " step up security ties\n\n"
            + date
            + "\n\n"
            + "Deputy Minister of Public Security "
            + host
            + " held talks with "
            + country.en
            + "'s Minister of the Interior "
            + guest
            + " in Hanoi on "
            + date
            + ".\n\n";
    return head
        + paragraphs(
            draw,
            List.of(
                () ->
                    "Both sides agreed to strengthen cooperation in "
                        + topics(3, draw, Topic::en)
                        + ".",
                () ->
                    host
                        + " asked the "
                        + country.en
                        + " side to support Vietnam in "
                        + topics(2, draw, Topic::en)
                        + ".",
                () ->
                    guest
                        + " pledged that "
                        + country.en
                        + " will continue to work with Vietnam on "
                        + topics(2, draw, Topic::en)
                        + ".",
                () ->
                    "The two ministries reviewed the implementation of the memorandum of"
                        + " understanding on "
                        + topics(1, draw, Topic::en)
                        + " signed in "
                        + (year - 1)
                        + ".",
                () ->
                    "The deputy minister praised the results of recent years, especially in "
                        + topics(2, draw, Topic::en)
                        + "."));
  }

  /// Sentences until the article has the size of one in the press.
  private static String paragraphs(
      Random draw, List<java.util.function.Supplier<String>> sentences) {
    var text = new StringBuilder();
    while (text.length() < 2_400) {
      text.append(one(sentences, draw).get()).append(draw.nextInt(3) == 0 ? "\n\n" : " ");
    }
    return text.append('\n').toString();
  }

  private static String topics(
      int count, Random draw, java.util.function.Function<Topic, String> language) {
    return IntStream.range(0, count)
        .mapToObj(_ -> language.apply(one(TOPICS, draw)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static <T> T one(List<T> choices, Random draw) {
    return choices.get(draw.nextInt(choices.size()));
  }
}
