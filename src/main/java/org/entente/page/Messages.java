package org.entente.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.ontology.Resources;

/// The texts of the pages in one language. A feature keeps its texts beside its classes, in
/// `org/entente/{feature}/messages_{language}.properties` (UTF-8); keys begin with the feature's
/// name. `{0}`, `{1}` … stand for what is put in. A text that depends on a number has a twin with
/// `.one` at its end.
public final class Messages {

  /// The texts of each feature in each language, which are read once.
  private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
  }

  /// The texts of the frame and of `features`.
  public static Messages of(Language language, String... features) {
    var texts = new HashMap<String, String>();
    texts.putAll(read("page", language));
    for (var feature : features) {
      texts.putAll(read(feature, language));
    }
    return new Messages(language, texts);
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /// The keys that begin with `prefix`, sorted.
  public List<String> keys(String prefix) {
    return texts.keySet().stream().filter(key -> key.startsWith(prefix)).sorted().toList();
  }

  /// The text under `key`, which must be there, with `values` put in.
  public String get(String key, Object... values) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key + " in " + language);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /// The text for `count` things, the number as the language writes it put in for `{0}`.
  public String count(String key, long count) {
    var number = String.format(language.locale(), "%,d", count);
    return get(isOne(count) && has(key + ".one") ? key + ".one" : key, number);
  }

  private boolean isOne(long count) {
    return switch (language) {
      case FR -> count == 0 || count == 1;
      case EN -> count == 1;
      case VI -> false;
    };
  }

  private static Map<String, String> read(String feature, Language language) {
    return READ.computeIfAbsent(
        "org/entente/" + feature + "/messages_" + language.tag() + ".properties", Messages::read);
  }

  private static Map<String, String> read(String file) {
    var properties = new Properties();
    try (var reader = new StringReader(Resources.text(file))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new HashMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return Map.copyOf(texts);
  }
}
