package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.model.ReplayServer.completion;
import static org.entente.model.ReplayServer.raw;
import static org.entente.model.Samples.text;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extract.Article;
import org.entente.model.ReplayServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Endpoints that fail, stall or lead astray.
@Timeout(60)
class HostileEndpointTest {

  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  private static Failure failure(ModelExtractor extractor) {
    return switch (extractor.read(Samples.en())) {
      case Reading.Failed(var failure, var message) -> {
        assertThat(message).isNotBlank().doesNotContain("secret-key", "<", "evil");
        yield failure;
      }
      case Reading.Read read -> throw new AssertionError("Read " + read);
    };
  }

  private static Failure failure(Reply... replies) {
    try (var server = new ReplayServer()) {
      List.of(replies).forEach(server::then);
      return failure(Samples.extractor(server));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"states\": [{\"id\": \"s1\", \"code\": \"PE\", \"quo",
        "{\"states\": []} {\"states\": []}",
        "{\"states\": [], \"states\": []}",
        "[]",
        "null",
        "\"states\"",
        "<html><body>evil</body></html>",
        "I am sorry, I cannot do that.",
        "{\"states\": [{\"id\": \"s1\", \"id\": \"s2\", \"code\": \"PE\", \"quote\": \"Peru\"}]}"
      })
  void takesNothingButOneWholeObject(String content) {
    assertThat(failure(raw(200, JSON, completion(content, "stop")))).isEqualTo(Failure.NOT_JSON);
  }

  @Test
  void takesNoBottomlessNesting() {
    var nested = "{\"states\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}";

    assertThat(failure(raw(200, JSON, completion(nested, "stop")))).isEqualTo(Failure.NOT_JSON);
  }

  @Test
  void takesNoAnswerThatTheModelDidNotEnd() {
    assertThat(failure(raw(200, JSON, completion(text("en.json"), "length"))))
        .isEqualTo(Failure.TRUNCATED);
    assertThat(failure(raw(200, JSON, completion(text("en.json"), "content_filter"))))
        .isEqualTo(Failure.NO_ANSWER);
    assertThat(failure(raw(200, JSON, completion("", "stop")))).isEqualTo(Failure.NO_ANSWER);
  }

  @Test
  void takesNoPageForAnAnswer() {
    var page = "<!doctype html><title>evil</title>";

    assertThat(failure(raw(200, Map.of("Content-Type", "text/html"), page)))
        .isEqualTo(Failure.NOT_JSON);
    assertThat(failure(raw(200, JSON, "{\"choices\": []}"))).isEqualTo(Failure.NOT_JSON);
    assertThat(failure(raw(200, JSON, ""))).isEqualTo(Failure.NOT_JSON);
  }

  @Test
  void stopsReadingAHugeAnswer() {
    var huge = completion("{\"states\": [\"" + "a".repeat(10_000_000) + "\"]}", "stop");

    assertThat(failure(raw(200, JSON, huge))).isEqualTo(Failure.TOO_LARGE);
  }

  @Test
  @Timeout(10)
  void endsASlowDripAtTheTimeoutAndDoesNotRetryIt() {
    try (var server = new ReplayServer()) {
      server.then(server.drip()).answers(text("en.json"));
      var config =
          new ModelConfig(
              server.address(),
              "slow",
              Optional.empty(),
              Duration.ofMillis(500),
              2,
              Optional.empty());

      assertThat(failure(Samples.extractor(config, new Samples.Pauses())))
          .isEqualTo(Failure.TIMED_OUT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void retriesAfterServerErrorsWithGrowingPauses() {
    try (var server = new ReplayServer()) {
      server.then(raw(500, JSON, "evil")).then(ReplayServer.hangUp()).answers(text("en.json"));
      var pauses = new Samples.Pauses();

      assertThat(Samples.extractor(Samples.config(server), pauses).extract(Samples.en()))
          .isNotEmpty();
      assertThat(server.requests()).hasSize(3);
      assertThat(pauses.asked()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @Test
  void givesUpAfterItsRetries() {
    try (var server = new ReplayServer()) {
      for (int i = 0; i < 5; i++) {
        server.then(raw(503, JSON, ""));
      }

      assertThat(failure(Samples.extractor(server))).isEqualTo(Failure.REFUSED);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void waitsAsLongAsTheEndpointAsks() {
    try (var server = new ReplayServer()) {
      server
          .then(raw(429, Map.of("Retry-After", "7"), ""))
          .then(raw(429, Map.of("Retry-After", "Mon, 01 Jan 2024 00:00:30 GMT"), ""))
          .answers(text("en.json"));
      var pauses = new Samples.Pauses();

      assertThat(Samples.extractor(Samples.config(server), pauses).extract(Samples.en()))
          .isNotEmpty();
      assertThat(pauses.asked()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "999999999", "Fri, 01 Jan 2100 00:00:00 GMT"})
  void doesNotWaitForever(String retryAfter) {
    try (var server = new ReplayServer()) {
      server.then(raw(429, Map.of("Retry-After", retryAfter), ""));

      assertThat(failure(Samples.extractor(server))).isEqualTo(Failure.RATE_LIMITED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void followsNoRedirectAndCarriesNoKeyElsewhere() {
    try (var server = new ReplayServer();
        var elsewhere = new ReplayServer().answers(text("en.json"))) {
      server.then(raw(307, Map.of("Location", elsewhere.address() + "/chat/completions"), ""));

      assertThat(failure(Samples.extractor(server))).isEqualTo(Failure.REDIRECTED);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 418})
  void asksOnlyOnceWhatIsRefused(int status) {
    try (var server = new ReplayServer()) {
      server.then(raw(status, JSON, "{\"error\": {\"message\": \"evil secret-key\"}}"));

      assertThat(failure(Samples.extractor(server))).isEqualTo(Failure.REFUSED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void saysThatNobodyAnswers() {
    URI nobody;
    try (var server = new ReplayServer()) {
      nobody = server.address();
    }
    var config = ModelConfig.of(nobody, "nobody", Optional.empty());

    assertThat(failure(Samples.extractor(config, new Samples.Pauses())))
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void sendsNoArticleThatIsTooLong(@TempDir Path folder) {
    try (var server = new ReplayServer()) {
      var extractor =
          Samples.extractor(Samples.config(server).cachedIn(folder), new Samples.Pauses());
      Article book = Samples.article("word ".repeat(10_000));

      assertThat(extractor.read(book))
          .isInstanceOfSatisfying(
              Reading.Failed.class,
              it -> assertThat(it.failure()).isEqualTo(Failure.ARTICLE_TOO_LONG));
      assertThatThrownBy(() -> extractor.extract(book))
          .isInstanceOfSatisfying(
              ModelException.class,
              it -> assertThat(it.failure()).isEqualTo(Failure.ARTICLE_TOO_LONG));
      assertThat(server.requests()).isEmpty();
    }
  }
}
