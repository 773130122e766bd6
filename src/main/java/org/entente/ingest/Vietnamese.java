package org.entente.ingest;

import java.util.List;

/// Vietnamese sentences.
record Vietnamese() implements Grammar {

  @Override
  public String language() {
    return "vi";
  }

  @Override
  public Party country(String name) {
    return new Party(name, false);
  }

  @Override
  public Party body(String name) {
    return new Party(name, false);
  }

  @Override
  public String pledge(Cooperation subject, boolean conditional) {
    var verb = conditional ? " sẵn sàng hợp tác" : " cam kết hợp tác";
    return sentence(who(subject.debtors()) + verb + with(subject) + on(subject));
  }

  @Override
  public String undertaking(Cooperation subject) {
    return sentence(who(subject.debtors()) + " thống nhất hợp tác" + on(subject));
  }

  @Override
  public String proposal(List<Party> speakers, String force, Cooperation subject) {
    var verb =
        switch (force) {
          case "force-request" -> " đề nghị ";
          case "force-wish" -> " mong muốn ";
          default -> " đề xuất ";
        };
    if (speakers.equals(subject.debtors())) {
      return sentence(who(speakers) + verb + "hợp tác" + with(subject) + on(subject));
    }
    var opening = speakers.isEmpty() ? "có đề xuất để " : who(speakers) + verb;
    return sentence(opening + who(subject.debtors()) + " hợp tác" + with(subject) + on(subject));
  }

  @Override
  public String claim(List<Party> speakers, boolean negative, List<String> topics) {
    var verb = negative ? " bác bỏ thông tin" : " nêu quan điểm";
    return sentence(who(speakers) + verb + (topics.isEmpty() ? "" : " về " + and(topics)));
  }

  @Override
  public String about(String kind, List<String> topics) {
    return topics.isEmpty() ? kind : kind + " về " + and(topics);
  }

  @Override
  public String recurring() {
    return "định kỳ";
  }

  @Override
  public String someone() {
    return "một bên";
  }

  @Override
  public String day(int day, int month, int year) {
    return "ngày " + day + "/" + month + "/" + year;
  }

  @Override
  public String month(int month, int year) {
    return "tháng " + month + "/" + year;
  }

  @Override
  public String between(String begin, String end) {
    return "từ " + begin + " đến " + end;
  }

  private static String with(Cooperation subject) {
    return subject.creditors().isEmpty() ? "" : " với " + who(subject.creditors());
  }

  private static String on(Cooperation subject) {
    return (subject.matters().isEmpty() ? "" : " về các vấn đề " + and(subject.matters()))
        + (subject.forms().isEmpty() ? "" : ", thông qua " + and(subject.forms()));
  }

  private static String who(List<Party> parties) {
    return parties.isEmpty() ? "một bên" : and(parties.stream().map(Party::phrase).toList());
  }

  private static String and(List<String> items) {
    return Grammar.list(items, " và ");
  }

  private static String sentence(String words) {
    return Grammar.capitalised(words) + ".";
  }
}
