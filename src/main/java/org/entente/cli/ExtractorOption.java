package org.entente.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.model.ModelConfig;
import org.entente.ops.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `--extractor` and what a language model needs besides.
final class ExtractorOption {

  /// What reads the articles.
  enum Choice {
    rules,
    model
  }

  @Option(
      names = "--extractor",
      paramLabel = "rules|model",
      description = {
        "What reads the articles. Default: ${DEFAULT-VALUE}.",
        "model asks a language model, which is sent the text of each article; what it proposes"
            + " goes to graphs of its own until reviewed."
      })
  Choice extractor = Choice.rules;

  @Option(
      names = "--model-endpoint",
      paramLabel = "URL",
      description = {
        "Base address of an OpenAI-compatible service, such as http://localhost:11434/v1.",
        "Its key, if it asks for one, is read from ENTENTE_MODEL_KEY."
      })
  Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--model-name",
      paramLabel = "NAME",
      description = "The model, as the service calls it.")
  Optional<String> name = Optional.empty();

  @Option(
      names = "--model-timeout",
      paramLabel = "SECONDS",
      description = "For one attempt. Default: 120.")
  Optional<Integer> timeout = Optional.empty();

  @Option(
      names = "--model-cache",
      paramLabel = "DIR",
      description = "Keeps answers, so that the same article is not asked about twice.")
  Optional<Path> cache = Optional.empty();

  /// Empty for the rules.
  ///
  /// @throws ParameterException if the options do not go together
  Optional<ModelConfig> model(CommandSpec spec, Settings settings) {
    boolean any = Stream.of(endpoint, name, timeout, cache).anyMatch(option -> option.isPresent());
    if (extractor == Choice.rules) {
      if (any) {
        throw wrong(spec, "--model-… goes with --extractor model");
      }
      return Optional.empty();
    }
    if (endpoint.isEmpty() || name.isEmpty()) {
      throw wrong(spec, "--extractor model needs --model-endpoint and --model-name");
    }
    try {
      var config = ModelConfig.of(endpoint.get(), name.get(), settings.modelKey());
      return Optional.of(
          new ModelConfig(
              config.endpoint(),
              config.model(),
              config.key(),
              timeout.map(Duration::ofSeconds).orElse(config.timeout()),
              config.maxRetries(),
              cache));
    } catch (IllegalArgumentException e) {
      throw wrong(spec, String.valueOf(e.getMessage()));
    }
  }

  private static ParameterException wrong(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
