package org.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {

  private static final Optional<String> KEY = Optional.of("secret");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/v1",
        "file:///etc/passwd",
        "host/v1",
        "https:///v1",
        "https://user:word@host/v1",
        "https://host/v1#there"
      })
  void takesOnlyPlainHttpAddresses(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelConfig.of(URI.create(endpoint), "m", Optional.empty()));
  }

  @Test
  void sendsNoKeyUnencryptedOverTheNetwork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelConfig.of(URI.create("http://models.example/v1"), "m", KEY))
        .withMessageContaining("unencrypted")
        .withMessageNotContaining("secret");
    assertThat(ModelConfig.of(URI.create("http://models.example/v1"), "m", Optional.empty()))
        .isNotNull();
    assertThat(ModelConfig.of(URI.create("http://[::1]:11434/v1"), "m", KEY)).isNotNull();
  }

  @Test
  void neverShowsTheKey() {
    assertThat(ModelConfig.of(URI.create("https://models.example/v1"), "m", KEY))
        .asString()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "m\"; drop", "m\n"})
  void takesOnlyNamesOfModels(String model) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelConfig.of(URI.create("https://h/v1"), model, Optional.empty()));
  }
}
