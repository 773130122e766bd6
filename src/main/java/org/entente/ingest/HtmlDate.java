package org.entente.ingest;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonValue;
import org.jsoup.nodes.Document;

/// When a page says it was published: JSON-LD first, then meta elements, then `time`.
final class HtmlDate {

  private static final List<String> METAS =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=pubdate]",
          "meta[name=date]",
          "meta[name=DC.date.issued]");

  private HtmlDate() {}

  static Optional<String> of(Document page) {
    return jsonLd(page)
        .or(
            () ->
                METAS.stream()
                    .flatMap(meta -> page.select(meta).stream())
                    .map(element -> element.attr("content"))
                    .flatMap(date -> PublicationDate.in(date).stream())
                    .findFirst())
        .or(
            () ->
                page.select("time").stream()
                    .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text())
                    .flatMap(date -> PublicationDate.in(date).stream())
                    .findFirst());
  }

  private static Optional<String> jsonLd(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .flatMap(script -> parse(script.data()).stream())
        .flatMap(value -> published(value, 0).stream())
        .findFirst();
  }

  private static Optional<JsonValue> parse(String json) {
    try {
      return Optional.of(JSON.parseAny(json));
    } catch (JsonException notJson) {
      return Optional.empty();
    }
  }

  /// Looks into arrays and `@graph`, but not into what the article refers to.
  private static Optional<String> published(JsonValue value, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (value.isArray()) {
      return value.getAsArray().stream()
          .flatMap(one -> published(one, depth + 1).stream())
          .findFirst();
    }
    if (!value.isObject()) {
      return Optional.empty();
    }
    var object = value.getAsObject();
    var date = object.get("datePublished");
    if (date != null && date.isString()) {
      return PublicationDate.in(date.getAsString().value());
    }
    var graph = object.get("@graph");
    return graph == null ? Optional.empty() : published(graph, depth + 1);
  }
}
