package org.entente.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.page.Language;
import org.entente.page.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureTest {

  private static final String HOSTILE =
      "<script>alert(1)</script>\" onload=\"x' & \u202Etxet\u0000 ]]> </svg>";
  private static final Span MARCH =
      new Span(
          "March 2016",
          Optional.of(
              new Span.Bounds(
                  LocalDate.of(2016, 3, 1),
                  LocalDate.of(2016, 3, 31),
                  LocalDate.of(2016, 3, 1),
                  LocalDate.of(2016, 3, 31))));

  @Test
  void anEventWithoutAYearIsDrawnInALaneOfItsOwn() throws Exception {
    var timeline =
        new Timeline(
            "t",
            "Meetings",
            List.of(
                new Timeline.Lane(
                    "Encounters",
                    List.of(
                        event("known", Span.day("4 April 2023", LocalDate.of(2023, 4, 4))),
                        event("month", MARCH),
                        event("somewhen", Span.unknown("22 June of an unknown year"))))));

    var picture = timeline.draw(Language.EN);
    var svg = parsed(picture.svg());

    assertThat(classes(svg, "circle")).contains("day", "unknown");
    assertThat(classes(svg, "rect")).containsExactly("limits");
    assertThat(picture.svg()).contains("Year unknown", "somewhen");
    assertThat(picture.table().rows()).hasSize(3);
    assertThat(picture.table().rows().getLast().getFirst().text())
        .isEqualTo("22 June of an unknown year");
  }

  @Test
  void aTimelineOfUnknownDatesAloneIsStillATimeline() throws Exception {
    var timeline =
        new Timeline(
            "t", "T", List.of(new Timeline.Lane("L", List.of(event("x", Span.unknown("?"))))));

    assertThat(classes(parsed(timeline.draw(Language.FR).svg()), "circle")).contains("unknown");
  }

  @Test
  void manyEventsAreDrawnAsOneMarkAYearAndListedInFull() throws Exception {
    var events =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    event("pledge " + i, Span.day("d", LocalDate.of(2000 + i % 20, 1 + i % 12, 1))))
            .toList();
    var picture =
        new Timeline("t", "T", List.of(new Timeline.Lane("Pledges", events))).draw(Language.EN);

    assertThat(classes(parsed(picture.svg()), "circle")).hasSize(20).containsOnly("year");
    assertThat(picture.table().rows()).hasSize(500);
  }

  @Test
  void aNetworkIsDrawnTheSameHoweverItsPartsAreOrdered() {
    var nodes = Stream.of("a", "b", "c", "d").map(PictureTest::node).toList();
    var ties =
        List.of(
            new Network.Tie("a", "b", Network.Kind.MET, 3),
            new Network.Tie("c", "a", Network.Kind.OWES, 2),
            new Network.Tie("b", "unheard of", Network.Kind.MET, 1));

    var drawn = new Network("n", "N", nodes, ties, Optional.of("a")).draw(Language.EN);
    var again = new Network("n", "N", nodes.reversed(), ties, Optional.of("a")).draw(Language.EN);

    assertThat(drawn.svg()).isEqualTo(again.svg());
    assertThat(drawn.table().rows()).hasSize(2);
    assertThat(drawn.table().rows().get(1).get(1).text()).isEqualTo("owes something to");
  }

  @Test
  void aLargeNetworkIsCutInTheDrawingAloneAndSaysSo() throws Exception {
    var nodes = IntStream.range(0, 200).mapToObj(i -> node("n" + i)).toList();
    var ties =
        IntStream.range(1, 200)
            .mapToObj(i -> new Network.Tie("n0", "n" + i, Network.Kind.MET, i))
            .toList();

    var picture = new Network("n", "N", nodes, ties, Optional.of("n0")).draw(Language.EN);

    assertThat(classes(parsed(picture.svg()), "circle")).hasSize(Network.MOST);
    assertThat(picture.svg()).contains(Network.MOST + " of 200 nodes");
    assertThat(picture.table().rows()).hasSize(199);
  }

  @Test
  void smallStatesArePointsOnTheMap() throws Exception {
    var map =
        new PartnerMap(
            "m", "M", "Items", Optional.of("vn"), List.of(partner("sg", 1), partner("mt", 2)));

    assertThat(classes(parsed(map.draw(Language.EN).svg()), "circle")).hasSize(2);
  }

  @Test
  void everyStateOfTheReferenceDataIsOnTheMap() {
    var reference = org.entente.ontology.Resources.text("graph/reference.trig");
    var states =
        java.util.regex.Pattern.compile("^ +id:([a-z]{2}) a ent:State", 8)
            .matcher(reference)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(states).hasSizeGreaterThan(190);
    assertThat(World.shipped().countries().keySet()).containsAll(states);
  }

  @Test
  void aPartnerThatTheMapLacksStandsInTheTable() {
    var picture =
        new PartnerMap("m", "M", "Items", Optional.empty(), List.of(partner("zz", 4)))
            .draw(Language.EN);

    assertThat(picture.table().rows()).hasSize(1);
  }

  @Test
  void yearsWithNothingAreShownBetweenThoseWithSomething() {
    var years = new TreeMap<Integer, List<Long>>();
    years.put(2009, List.of(1L));
    years.put(2012, List.of(4L));

    var table =
        new Columns("y", "By year", List.of("Agreements"), years, List.of(3L))
            .draw(Language.EN)
            .table();

    assertThat(table.rows().stream().map(row -> row.getFirst().text() + "=" + row.get(1).text()))
        .containsExactly("2009=1", "2010=0", "2011=0", "2012=4", "Year unknown=3");
  }

  @Test
  void aRowWithAnotherNumberOfCountsThanSeriesIsRefused() {
    assertThatThrownBy(
            () ->
                new Bars(
                    "b",
                    "B",
                    "Domain",
                    List.of("one", "two"),
                    List.of(new Bars.Row("x", List.of(1L), Optional.empty()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Titles, labels and links alike: nothing of them becomes markup, in no language.
  @ParameterizedTest
  @EnumSource
  void hostileLabelsStayText(Language language) throws Exception {
    for (var picture : hostile(language)) {
      var svg = parsed(picture.svg());

      assertThat(svg.getElementsByTagName("script").getLength()).isZero();
      assertThat(svg.getDocumentElement().hasAttribute("onload")).isFalse();
      assertThat(picture.svg()).doesNotContain("javascript:", "\u202E", "\u0000");
      assertThat(picture.graph().orElse("")).doesNotContain("<");
      var html = rendered(picture);
      assertThat(html).doesNotContain("<script>alert", "href=\"javascript:");
    }
  }

  private static List<Picture> hostile(Language language) {
    var href = Optional.of("javascript:alert(1)");
    var years = new TreeMap<Integer, List<Long>>();
    years.put(2020, List.of(1L, 0L));
    return List.of(
        new Timeline(
                "t",
                HOSTILE,
                List.of(
                    new Timeline.Lane(HOSTILE, List.of(new Timeline.Event(HOSTILE, MARCH, href)))))
            .draw(language),
        new Network(
                "n",
                HOSTILE,
                List.of(
                    new Network.Node(HOSTILE, HOSTILE, HOSTILE, href),
                    new Network.Node("b", "b", "", Optional.empty())),
                List.of(new Network.Tie(HOSTILE, "b", Network.Kind.OWES, 1)),
                Optional.of(HOSTILE))
            .draw(language),
        new PartnerMap(
                "m",
                HOSTILE,
                HOSTILE,
                Optional.of(HOSTILE),
                List.of(new PartnerMap.Partner(HOSTILE, HOSTILE, 2, href)))
            .draw(language),
        new Bars(
                "b",
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                List.of(new Bars.Row(HOSTILE, List.of(1L), href)))
            .draw(language),
        new Columns("c", HOSTILE, List.of(HOSTILE, HOSTILE), years, List.of()).draw(language));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> classes(Document svg, String element) {
    var found = svg.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getAttributes().getNamedItem("class").getNodeValue())
        .toList();
  }

  private static String rendered(Picture picture) {
    return new String(
        Templates.render("picture/picture.jte", java.util.Map.of("picture", picture)),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Timeline.Event event(String label, Span when) {
    return new Timeline.Event(label, when, Optional.of("/page/x"));
  }

  private static Network.Node node(String key) {
    return new Network.Node(key, key, "", Optional.empty());
  }

  private static PartnerMap.Partner partner(String code, long count) {
    return new PartnerMap.Partner(code, code, count, Optional.empty());
  }
}
