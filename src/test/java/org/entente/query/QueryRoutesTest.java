package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.entente.server.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saved queries over HTTP.
class QueryRoutesTest {

  private static final Pattern NEXT = Pattern.compile("</([^>]+)>; rel=\"next\"");

  private static Serving serving;

  @BeforeAll
  static void start() {
    serving = Serving.start();
  }

  @AfterAll
  static void stop() {
    serving.close();
  }

  @Test
  void theNextPartsTogetherAreTheWholeAnswer() throws Exception {
    var whole = lines(serving.get("api/queries/encounters?format=csv"));
    var parts = new ArrayList<String>();
    var next = Optional.of("api/queries/encounters?format=csv&limit=4");
    while (next.isPresent()) {
      var answer = serving.get(next.get());
      assertThat(lines(answer).size()).isBetween(2, 5);
      parts.addAll(lines(answer).subList(1, lines(answer).size()));
      next = next(answer);
    }

    assertThat(parts).isEqualTo(whole.subList(1, whole.size()));
  }

  @Test
  void aPartLeadsToTheFirstAndThePreviousOne() throws Exception {
    var link = serving.get("api/queries/encounters?limit=4&offset=6").headers().firstValue("Link");

    assertThat(link.orElseThrow())
        .contains("offset=0>; rel=\"first\"")
        .contains("offset=2>; rel=\"prev\"")
        .contains("offset=10>; rel=\"next\"");
  }

  @Test
  void anAnswerIsSentOnceUntilTheDataChange() throws Exception {
    var tag = tag(serving.get("api/queries/items?format=csv"));
    var again = serving.get("api/queries/items?format=csv", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(serving.get("api/queries/items?format=json"))).isNotEqualTo(tag);
  }

  @Test
  void headSaysWhatGetSaysWithoutTheAnswer() throws Exception {
    var get = serving.get("api/queries/items?format=csv&limit=2");
    var head = serving.ask("HEAD", "api/queries/items?format=csv&limit=2");

    assertThat(head.body()).isEmpty();
    assertThat(tag(head)).isEqualTo(tag(get));
    assertThat(head.headers().firstValue("Link")).isEqualTo(get.headers().firstValue("Link"));
    assertThat(head.headers().firstValue("Content-Type")).contains("text/csv");
  }

  @Test
  void scriptsOfOtherSitesMayRead() throws Exception {
    var answer = serving.ask("OPTIONS", "api/queries/items");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(serving.get("api/queries/items").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "encounters?format=png, */*, json xml csv tsv xlsx",
    "encounters, image/png, json xml csv tsv xlsx",
    "encounters?format=ttl, */*, json xml csv tsv xlsx"
  })
  void whatIsNotToBeHadIsAnsweredByWhatIs(String path, String accept, String formats)
      throws Exception {
    var answer = serving.get("api/queries/" + path, "Accept", accept);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains(formats.split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pledges-of-person?person=nobody | person | id:dominic-raab",
        "pledges-of-person?lang=de | lang | vi",
        "items-per-partner?state=dominic-raab | state | id:vn",
        "commitments-live-on?date=tomorrow | date | 2021-06-22",
        "items?kinds=guessed | kinds | curated",
        "items?minConfidence=2 | minConfidence | from 0 to 1"
      })
  void aWrongValueIsToldWhichParameterAndWhatIsAllowed(String path, String name, String allowed)
      throws Exception {
    var answer = serving.get("api/queries/" + path);
    var problem = JSON.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem.getString("parameter")).isEqualTo(name);
    assertThat(answer.body()).contains(allowed);
  }

  @Test
  void browsersAreLedToThePages() throws Exception {
    var one = serving.get("api/queries/items-per-partner?state=vn", "Accept", "text/html");
    var all = serving.get("api/queries", "Accept", "text/html");

    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(one.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/docs/items-per-partner?state=vn"));
    assertThat(all.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/docs"));
  }

  @Test
  void theQueryInTheListAnswersAsTheSavedOneDoes() throws Exception {
    var list = JSON.parseAny(serving.get("api/queries").body()).getAsArray();
    for (var entry : list) {
      var saved = entry.getAsObject();
      var name = saved.getString("name");
      var own =
          serving.get(
              "sparql?query="
                  + java.net.URLEncoder.encode(
                      saved.getString("sparql"), java.nio.charset.StandardCharsets.UTF_8),
              "Accept",
              "text/csv");

      assertThat(own.body())
          .as(name)
          .isEqualTo(serving.get("api/queries/" + name + "?format=csv").body());
    }
  }

  private static List<String> lines(HttpResponse<String> answer) {
    return Arrays.asList(answer.body().strip().split("\r?\n", -1));
  }

  private static Optional<String> next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Link")
        .flatMap(link -> NEXT.matcher(link).results().findFirst())
        .map(found -> found.group(1));
  }

  private static String tag(HttpResponse<String> answer) {
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("(W/)?\"[^\"]+\"");
    return tag;
  }
}
