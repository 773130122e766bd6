package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.entente.ontology.Resources;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private static final String SCHEMA = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";
  private static final String API = OpenApi.of(Catalogue.shipped().all());

  @Test
  void isWhatTheSchemaOfOpenApiAsksFor() {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(SCHEMA, Resources.text("openapi/schema-3.1.json"))));

    assertThat(registry.getSchema(SchemaLocation.of(SCHEMA)).validate(API, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoOpenApi() {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(SCHEMA, Resources.text("openapi/schema-3.1.json"))));
    var broken = API.replace("\"operationId\"", "\"operation\"").replace("\"in\"", "\"at\"");

    assertThat(registry.getSchema(SchemaLocation.of(SCHEMA)).validate(broken, InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everySavedQueryIsAPathWithItsParameters() {
    var paths = JSON.parse(API).getObj("paths");

    for (var query : Catalogue.shipped().all()) {
      var parameters =
          paths.getObj("/api/queries/" + query.name()).getObj("get").get("parameters").toString();
      query
          .parameters()
          .forEach(each -> assertThat(parameters).contains("\"" + each.name() + "\""));
      assertThat(parameters).contains("minConfidence", "kinds", "limit", "offset", "format");
    }
  }
}
