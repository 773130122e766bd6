package org.entente.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;

/// One question, one answer: the only class that talks to a model.
final class Endpoint {

  private final ChatModel model;

  Endpoint(ModelConfig config, ResponseFormat format, Pause pause) {
    var client = new BoundedHttpClient(config.timeout(), config.maxRetries(), pause);
    var builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(new BoundedHttp(client, config.timeout()))
            .baseUrl(config.endpoint().toString())
            .modelName(config.model())
            .temperature(0.0)
            .maxRetries(0)
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
            .strictJsonSchema(true)
            .responseFormat(format);
    config.key().ifPresent(builder::apiKey);
    this.model = builder.build();
  }

  /// The text of the answer, whole and not empty.
  ///
  /// @throws ModelException if there is none
  String ask(String instructions, String article) {
    var response = send(SystemMessage.from(instructions), UserMessage.from(article));
    var finish = response.finishReason();
    if (finish == FinishReason.LENGTH) {
      throw new ModelException(Failure.TRUNCATED, "The model stopped before its answer ended");
    }
    if (finish == FinishReason.CONTENT_FILTER || finish == FinishReason.TOOL_EXECUTION) {
      throw new ModelException(Failure.NO_ANSWER, "The model ended with " + finish);
    }
    var text = response.aiMessage().text();
    if (text == null || text.isBlank()) {
      throw new ModelException(Failure.NO_ANSWER, "The model answered nothing");
    }
    return text;
  }

  private ChatResponse send(SystemMessage instructions, UserMessage article) {
    try {
      return model.chat(instructions, article);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ModelException fault) {
          throw fault;
        }
      }
      throw new ModelException(Failure.NOT_JSON, "What the endpoint sent is not an answer", e);
    }
  }
}
