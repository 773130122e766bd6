package org.entente.entity;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// What a page is about in the words of schema.org, for search engines.
final class SchemaOrg {

  static final String NAMESPACE = "https://schema.org/";

  private SchemaOrg() {}

  static String json(Portrait portrait, String description) {
    var json = new JsonObject();
    json.put("@context", NAMESPACE);
    json.put("@id", portrait.iri());
    json.put("@type", type(portrait.kind()));
    json.put("identifier", portrait.iri());
    json.put("name", names(portrait));
    json.put("description", description);
    if (!portrait.otherNames().isEmpty()) {
      var others = new JsonArray();
      portrait.otherNames().stream().map(Name::text).distinct().limit(20).forEach(others::add);
      json.put("alternateName", others);
    }
    addFacts(portrait, json);
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    return json.toString();
  }

  /// The class of schema.org that is nearest.
  static String type(Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case STATE -> "Country";
      case TERRITORY -> "AdministrativeArea";
      case MINISTRY, BODY -> "GovernmentOrganization";
      case INTERNATIONAL_ORGANIZATION, PARTY_ORGAN, ORGANIZATION -> "Organization";
      case OFFICE -> "Occupation";
      case ENCOUNTER -> "Event";
      case SERIES -> "EventSeries";
      case AGREEMENT -> "Legislation";
      case PLEDGE, UNDERTAKING, PROPOSAL, CLAIM -> "Claim";
      case ACT -> "CommunicateAction";
      case DOMAIN, MODE, CONCEPT -> "DefinedTerm";
      case SCHEME -> "DefinedTermSet";
      case DOCUMENT -> "NewsArticle";
      case PLACE -> "Place";
      case OTHER -> "Thing";
    };
  }

  private static void addFacts(Portrait portrait, JsonObject json) {
    portrait.facts().stream()
        .flatMap(fact -> fact.values().stream().map(value -> new Pair(fact.name(), value)))
        .forEach(
            pair -> {
              switch (pair.value()) {
                case Value.Link(_, var href, var external)
                    when external && pair.name().equals("sameAs") ->
                    json.put("sameAs", href);
                case Value.When(_, var edtf, _) when portrait.kind() == Kind.ENCOUNTER ->
                    json.put("startDate", edtf.split("/", 2)[0]);
                case Value.When(_, var edtf, _) when portrait.kind() == Kind.DOCUMENT ->
                    json.put("datePublished", edtf);
                case Value.Link(var name, _, _) when pair.name().equals("place") ->
                    json.put("location", name.text());
                case Value.Link _, Value.Named _, Value.Text _, Value.When _, Value.Count _ -> {
                  // schema.org has no word for it that says the same.
                }
              }
            });
  }

  private record Pair(String name, Value value) {}

  private static JsonArray names(Portrait portrait) {
    var names = new JsonArray();
    portrait.names().forEach(name -> names.add(name(name)));
    if (names.isEmpty()) {
      names.add(name(portrait.title()));
    }
    return names;
  }

  private static JsonObject name(Name name) {
    var json = new JsonObject();
    json.put("@value", name.text());
    if (!name.language().isEmpty()) {
      json.put("@language", name.language());
    }
    return json;
  }
}
