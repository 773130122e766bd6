package org.entente.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.entente.ontology.Namespaces;

/// What the service says of itself.
final class Manifest {

  private static final List<String> DEFAULT_TYPES =
      List.of(
          "http://xmlns.com/foaf/0.1/Person",
          Namespaces.ENT + "PublicBody",
          Namespaces.ENT + "State",
          "http://www.w3.org/ns/org#Organization");

  private Manifest() {}

  /// @param base the address of the endpoint as the client reached it
  static ObjectNode of(String base, Snapshot data) {
    var manifest = Json.object();
    manifest.set("versions", Json.array().add("0.2"));
    manifest.put("name", "Entente");
    manifest.put("identifierSpace", Namespaces.ID);
    manifest.put("schemaSpace", Namespaces.ENT);
    manifest.put("batchSize", ReconcileRoutes.MOST_QUERIES);
    manifest.set("view", Json.object().put("url", base + "/view?id={{id}}"));
    manifest.set("feature_view", Json.object().put("url", base + "/feature?id={{id}}"));
    manifest.set(
        "preview",
        Json.object()
            .put("url", base + "/preview?id={{id}}")
            .put("width", Preview.WIDTH)
            .put("height", Preview.HEIGHT));
    var types = Json.array();
    DEFAULT_TYPES.stream()
        .filter(type -> data.index().type(type).isPresent())
        .forEach(type -> types.add(Answers.named(Ids.of(type), data.typeName(type))));
    manifest.set("defaultTypes", types);
    manifest.set("suggest", suggest(base));
    manifest.set("extend", extend(base));
    return manifest;
  }

  private static ObjectNode suggest(String base) {
    var suggest = Json.object();
    for (var kind : List.of("entity", "type", "property")) {
      suggest.set(
          kind,
          Json.object()
              .put("service_url", base)
              .put("service_path", "/suggest/" + kind)
              .put("flyout_service_url", base)
              .put("flyout_service_path", "/flyout/" + kind + "?id=${id}"));
    }
    return suggest;
  }

  private static ObjectNode extend(String base) {
    var extend = Json.object();
    extend.set(
        "propose_properties",
        Json.object().put("service_url", base).put("service_path", "/properties"));
    var language = setting("lang", "Language", "select", "Language of texts and names");
    language.put("default", "any");
    var choices = Json.array();
    for (var choice : List.of("any", "vi", "fr", "en")) {
      choices.add(Json.object().put("value", choice).put("name", choice));
    }
    language.set("choices", choices);
    var content = setting("content", "Content", "select", "Names of entities, or their ids");
    content.put("default", "literal");
    content.set(
        "choices",
        Json.array()
            .add(Json.object().put("value", "literal").put("name", "name"))
            .add(Json.object().put("value", "id").put("name", "id")));
    extend.set(
        "property_settings",
        Json.array()
            .add(
                setting("limit", "Limit", "number", "Most values a row; 0 for all")
                    .put("default", 0))
            .add(language)
            .add(content)
            .add(
                setting("count", "Count", "checkbox", "How many values there are, not which")
                    .put("default", false)));
    return extend;
  }

  private static ObjectNode setting(String name, String label, String type, String help) {
    return Json.object()
        .put("name", name)
        .put("label", label)
        .put("type", type)
        .put("help_text", help);
  }
}
