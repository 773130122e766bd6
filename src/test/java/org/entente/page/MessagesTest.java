package org.entente.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

  private static final Path FEATURES = Path.of("src/main/resources/org/entente");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  static Stream<String> features() throws IOException {
    try (var files = Files.walk(FEATURES)) {
      return files
          .filter(file -> file.endsWith("messages_en.properties"))
          .map(file -> FEATURES.relativize(file.getParent()).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextIsThereInEveryLanguageWithTheSamePlaces(String feature) throws IOException {
    var english = texts(feature, Language.EN);

    for (var language : Language.values()) {
      var texts = texts(feature, language);
      assertThat(texts.keySet()).as(language.tag()).isEqualTo(english.keySet());
      texts.forEach(
          (key, text) ->
              assertThat(places(text))
                  .as("%s %s", language, key)
                  .isEqualTo(places(english.getOrDefault(key, ""))));
    }
  }

  @Test
  void theLanguageIsTheOneAskedForElseTheOneLikedBest() {
    assertThat(Language.chosen(java.util.Optional.of("fr-BE"), java.util.Optional.empty()))
        .isEqualTo(Language.FR);
    assertThat(Language.chosen(java.util.Optional.of("xx"), java.util.Optional.of("de, vi;q=0.5")))
        .isEqualTo(Language.VI);
    assertThat(Language.chosen(java.util.Optional.empty(), java.util.Optional.of(";;;q=")))
        .isEqualTo(Language.EN);
  }

  private static java.util.Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static java.util.Map<String, String> texts(String feature, Language language)
      throws IOException {
    var properties = new Properties();
    properties.load(
        new StringReader(
            Files.readString(
                FEATURES.resolve(feature).resolve("messages_" + language.tag() + ".properties"))));
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    // A twin for one thing is wanted where the language has one.
    Arrays.stream(texts.keySet().toArray(String[]::new))
        .filter(key -> key.endsWith(".one"))
        .forEach(texts::remove);
    return texts;
  }
}
