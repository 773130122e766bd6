package org.entente.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.extract.Article;
import org.entente.extract.Extractor;
import org.entente.extract.Statement;

/// Asks a language model about an article and keeps of its answer what stands in the article.
///
/// No text of the model's own reaches a statement: every string of one is cut from the article, a
/// member of a closed list, or a date that the words quoted for it give. One call an article;
/// answers are kept by model, prompt and article.
public final class ModelExtractor implements Extractor {

  /// More than any news article; what is longer is not sent.
  static final int LONGEST_ARTICLE = 40_000;

  private final String model;
  private final List<Frame> frames;
  private final Prompt prompt;
  private final Endpoint endpoint;
  private final AnswerCache cache;

  public ModelExtractor(ModelConfig config, Vocabulary vocabulary) {
    this(config, vocabulary, Pause.real());
  }

  ModelExtractor(ModelConfig config, Vocabulary vocabulary, Pause pause) {
    this.model = config.model();
    this.frames = Frame.all(vocabulary);
    this.prompt = Prompt.of(frames);
    this.endpoint = new Endpoint(config, Schema.of(frames), pause);
    this.cache = new AnswerCache(config.cache());
  }

  @Override
  public String name() {
    return "model";
  }

  /// The model's name and the beginning of the prompt's hash, which covers the closed lists.
  @Override
  public String version() {
    return model + "-" + prompt.hash().substring(0, 12);
  }

  /// As [#read], for callers that do not tell failures apart.
  ///
  /// @throws ModelException if there was no answer that could be read
  @Override
  public List<Statement> extract(Article article) {
    return switch (read(article)) {
      case Reading.Read(var statements, _) -> statements;
      case Reading.Failed(var failure, var message) -> throw new ModelException(failure, message);
    };
  }

  /// Asks, or takes the answer kept from an earlier run, and locates what it proposes.
  public Reading read(Article article) {
    if (article.text().length() - article.body() > LONGEST_ARTICLE) {
      return new Reading.Failed(
          Failure.ARTICLE_TOO_LONG, "The article has more than " + LONGEST_ARTICLE + " characters");
    }
    var name = Hash.of(model, prompt.hash(), Prompt.articleHash(article));
    return cache
        .find(name)
        .flatMap(answer -> kept(article, answer))
        .orElseGet(() -> asked(article, name));
  }

  private Optional<Reading> kept(Article article, String answer) {
    try {
      return Optional.of(locate(article, answer));
    } catch (ModelException e) {
      return Optional.empty();
    }
  }

  private Reading asked(Article article, String name) {
    try {
      var answer = endpoint.ask(prompt.instructions(), prompt.about(article));
      var reading = locate(article, answer);
      cache.keep(name, answer);
      return reading;
    } catch (ModelException e) {
      return new Reading.Failed(e.failure(), String.valueOf(e.getMessage()));
    }
  }

  private Reading locate(Article article, String answer) {
    var drops = new Drops();
    var reader = new AnswerReader(frames, drops);
    var entries = reader.read(answer);
    var ground = new Ground(article, model, drops);
    List<Statement> statements = new ArrayList<>();
    Map<String, Integer> located = new LinkedHashMap<>();
    steps(ground)
        .forEach(
            (list, step) -> {
              var found =
                  entries.getOrDefault(list, List.of()).stream()
                      .flatMap(entry -> step.apply(entry).stream())
                      .toList();
              located.put(list, found.size());
              statements.addAll(found);
            });
    return new Reading.Read(statements, new Report(reader.proposed(), located, drops.all()));
  }

  /// In the order of the frames, so that references lead to what was located before.
  private static Map<String, Function<Entry, Optional<Statement>>> steps(Ground ground) {
    var naming = new Naming(ground);
    var dealings = new Dealings(ground);
    var sayings = new Sayings(ground);
    Map<String, Function<Entry, Optional<Statement>>> steps = new LinkedHashMap<>();
    steps.put("states", naming::state);
    steps.put("bodies", naming::body);
    steps.put("persons", naming::person);
    steps.put("encounters", dealings::encounter);
    steps.put("agreements", dealings::agreement);
    steps.put("items", sayings::item);
    steps.put("claims", sayings::claim);
    return steps;
  }
}
