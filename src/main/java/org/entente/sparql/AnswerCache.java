package org.entente.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Answers that were given, to be given again while the data stays the same; and what is known of
/// the queries that they answer, so that giving them again needs no parsing.
final class AnswerCache {

  /// What a text that was read once turned out to be.
  ///
  /// @param normal the text as a key of its answers
  record Known(String normal, Format.Kind kind, boolean isRepeatable) {}

  /// An entry's own weight beside its bytes.
  private static final int ENTRY = 400;

  private static final long TEXTS = 4L << 20;

  private final Cache<String, AnswerStream.Sent> answers;
  private final Cache<String, Known> texts;
  private final AtomicReference<String> version = new AtomicReference<>("");

  /// @param bytes that may be kept; 0 keeps nothing
  AnswerCache(long bytes) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<String, AnswerStream.Sent>weigher((_, sent) -> sent.body().length + ENTRY)
            .executor(Runnable::run)
            .build();
    this.texts =
        Caffeine.newBuilder()
            .maximumWeight(bytes == 0 ? 0 : TEXTS)
            .<String, Known>weigher((text, _) -> 2 * text.length() + ENTRY)
            .executor(Runnable::run)
            .build();
  }

  Optional<Known> known(String text) {
    return Optional.ofNullable(texts.getIfPresent(text));
  }

  Known know(String text, ReadQuery query) {
    var known = new Known(QueryText.normal(text), query.kind(), query.isRepeatable());
    texts.put(text, known);
    return known;
  }

  Optional<AnswerStream.Sent> find(Tag tag) {
    return Optional.ofNullable(answers.getIfPresent(tag.value()));
  }

  /// Keeps `sent` until the data changes. The tag names the version, so what a slow query adds
  /// after that is never found, only pushed out.
  void keep(String ofVersion, Tag tag, AnswerStream.Sent sent) {
    if (!version.getAndSet(ofVersion).equals(ofVersion)) {
      answers.invalidateAll();
    }
    answers.put(tag.value(), sent);
  }
}
