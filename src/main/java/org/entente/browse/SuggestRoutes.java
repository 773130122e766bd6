package org.entente.browse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.Kind;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.PageRoutes;
import org.entente.search.Entry;
import org.entente.search.LabelIndex;
import org.entente.search.Suggestion;

/// What the search box proposes while somebody types.
final class SuggestRoutes {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 10;
  private static final int LONGEST = 100;

  private final Fresh<LabelIndex> labels;

  SuggestRoutes(Fresh<LabelIndex> labels) {
    this.labels = labels;
  }

  void register(RoutesConfig routes) {
    routes.get("/suggest", this::suggest);
  }

  private void suggest(Context context) {
    var language = PageRoutes.language(context);
    var text = Wanted.clean(Optional.ofNullable(context.queryParam("q")).orElse(""));
    var type = Optional.ofNullable(context.queryParam("type")).filter(name -> !name.isEmpty());
    var index = labels.get(PATIENCE);
    context
        .header("Vary", "Accept-Language")
        .header("X-Content-Type-Options", "nosniff")
        .header("Access-Control-Allow-Origin", "*")
        .contentType("application/json");
    if (index.isEmpty()) {
      context.status(503).header("Retry-After", "5").result("{\"result\":[]}");
      return;
    }
    context.header("Cache-Control", "max-age=60");
    context.result(json(index.get().thing(), text, type, language));
  }

  private static byte[] json(
      LabelIndex index, String text, Optional<String> type, Language language) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("result");
      for (var found : found(index, text, type, language)) {
        write(json, index, found, language);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<Suggestion> found(
      LabelIndex index, String text, Optional<String> type, Language language) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    // What describes the vocabulary has pages, too, but nobody types for it here.
    return index
        .suggest(text, type.map(SuggestRoutes::iri), Optional.of(language.tag()), MOST * 2)
        .stream()
        .filter(one -> isOurs(one.entry()))
        .limit(MOST)
        .toList();
  }

  private static boolean isOurs(Entry entry) {
    return (entry.iri().startsWith(Namespaces.ID) || entry.iri().startsWith(Namespaces.SCHEME))
        && RegisterReader.KINDS.contains(kind(entry));
  }

  /// A kind by its slug, a prefixed name or an IRI.
  private static String iri(String type) {
    return Wanted.named(type)
        .map(kind -> kind.type().getURI())
        .or(() -> Namespaces.expand(type))
        .orElse(type);
  }

  static Kind kind(Entry entry) {
    return Kind.of(entry.types().stream().map(NodeFactory::createURI).toList());
  }

  private static void write(
      JsonGenerator json, LabelIndex index, Suggestion found, Language language)
      throws IOException {
    var entry = found.entry();
    json.writeStartObject();
    json.writeStringField("id", RegisterReader.slug(entry.iri()));
    json.writeStringField("name", found.label().text());
    json.writeStringField("description", description(index, found, language));
    json.writeStringField("type", kind(entry).type().getURI());
    json.writeEndObject();
  }

  /// Kind and states in the language asked for, and its usual name where another was found.
  private static String description(LabelIndex index, Suggestion found, Language language) {
    var entry = found.entry();
    var languages = language.withFallbacks().stream().map(Language::tag).toList();
    var kind = Messages.of(language, "browse").get("browse.one." + kind(entry).slug());
    var states =
        entry.states().stream()
            .filter(state -> !state.equals(entry.iri()))
            .sorted()
            .limit(3)
            .flatMap(state -> index.entry(state).stream())
            .map(state -> state.name(languages))
            .collect(Collectors.joining(", "));
    var usual = entry.name(languages);
    var text = states.isEmpty() ? kind : kind + " · " + states;
    return usual.equals(found.label().text()) ? text : usual + " · " + text;
  }
}
