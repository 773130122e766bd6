package org.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Answers are compared by what they say.
class FingerprintTest {

  @Test
  void takesRowsInAnyOrderAndNumbersByTheirValueForTheSame() {
    var one = answer(row("integer", "1"), row("decimal", "0.50"));
    var other = answer(row("decimal", "0.5"), row("int", "1"));

    assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
  }

  @Test
  void tellsOtherValuesAndRepeatedRowsApart() {
    var one = Fingerprint.of(answer(row("integer", "1")));

    assertThat(one).isNotEqualTo(Fingerprint.of(answer(row("integer", "2"))));
    assertThat(one).isNotEqualTo(Fingerprint.of(answer(row("integer", "1"), row("integer", "1"))));
  }

  @Test
  void tellsYesFromNo() {
    assertThat(Fingerprint.of("{\"head\":{},\"boolean\":true}".getBytes(UTF_8)))
        .isNotEqualTo(Fingerprint.of("{\"head\":{},\"boolean\":false}".getBytes(UTF_8)));
  }

  private static String row(String type, String value) {
    return "{\"n\":{\"type\":\"literal\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#"
        + type
        + "\",\"value\":\""
        + value
        + "\"}}";
  }

  private static byte[] answer(String... rows) {
    return ("{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":["
            + String.join(",", rows)
            + "]}}")
        .getBytes(UTF_8);
  }
}
