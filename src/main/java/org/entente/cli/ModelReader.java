package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.extract.Article;
import org.entente.extract.Extractor;
import org.entente.ingest.Answer;
import org.entente.ingest.ArticleReader;
import org.entente.model.Drop;
import org.entente.model.Failure;
import org.entente.model.ModelExtractor;
import org.entente.model.Overlap;
import org.entente.model.Reading;

/// Has a language model read articles, beside the rules, and counts how far the two agree.
final class ModelReader implements ArticleReader {

  /// After so many articles in a row that found nobody there, no more are sent.
  private static final int AWAY = 3;

  private static final int MOST_DROPS = 20;

  private final ModelExtractor model;
  private final Extractor rules;
  private final AtomicInteger away = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger ungrounded = new AtomicInteger();
  private final Map<String, Overlap> overlaps = new TreeMap<>();

  ModelReader(ModelExtractor model, Extractor rules) {
    this.model = model;
    this.rules = rules;
  }

  @Override
  public Answer read(Article article) {
    if (away.get() >= AWAY) {
      unanswered.incrementAndGet();
      return new Answer.Failed("UNREACHABLE: not asked, the endpoint was away for those before");
    }
    return switch (model.read(article)) {
      case Reading.Failed(var failure, var message) -> failed(failure, message);
      case Reading.Read read -> given(read, article);
    };
  }

  private Answer failed(Failure failure, String message) {
    if (failure == Failure.UNREACHABLE) {
      away.incrementAndGet();
    }
    if (failure != Failure.ARTICLE_TOO_LONG) {
      unanswered.incrementAndGet();
    }
    return new Answer.Failed(failure + ": " + message);
  }

  private Answer given(Reading.Read read, Article article) {
    away.set(0);
    ungrounded.addAndGet(read.report().ungrounded());
    var overlap = read.overlap(rules.extract(article));
    synchronized (overlaps) {
      overlap.forEach((kind, one) -> overlaps.merge(kind, one, ModelReader::sum));
    }
    var notes = new ArrayList<String>();
    notes.add("model: " + read.report().summary());
    notes.add("model: ungrounded " + read.report().ungrounded());
    overlap.forEach((kind, one) -> notes.add("agreement: " + line(kind, one)));
    read.report().drops().stream().limit(MOST_DROPS).map(ModelReader::line).forEach(notes::add);
    return new Answer.Given(read.statements(), notes);
  }

  /// Articles without an answer for a reason that lies with the endpoint.
  int unanswered() {
    return unanswered.get();
  }

  /// For people: what could not be located in the whole run, and the agreement by kind.
  List<String> summary() {
    var lines = new ArrayList<String>();
    lines.add("model: " + ungrounded.get() + " quotes ungrounded");
    synchronized (overlaps) {
      overlaps.forEach((kind, one) -> lines.add("  " + line(kind, one)));
    }
    return lines;
  }

  private static Overlap sum(Overlap one, Overlap other) {
    return new Overlap(
        one.mine() + other.mine(), one.theirs() + other.theirs(), one.shared() + other.shared());
  }

  private static String line(String kind, Overlap one) {
    return kind
        + ": model "
        + one.mine()
        + ", rules "
        + one.theirs()
        + ", the same "
        + one.shared();
  }

  private static String line(Drop drop) {
    var reason = drop.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "dropped: "
        + drop.path()
        + ", "
        + reason
        + (drop.count() > 1 ? " × " + drop.count() : "")
        + (drop.shown().isEmpty() ? "" : ": " + drop.shown());
  }
}
