package org.entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The harness itself: the examples of the specification come out as they are labelled.
class SchemasTest {

  @TestFactory
  List<DynamicTest> anExampleIsValidAsLabelled() throws IOException {
    assumeTrue(Schemas.areThere());
    var schemas = Schemas.read();
    try (Stream<Path> files = Files.walk(Schemas.FOLDER.resolve("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          // Written for OpenAPI 3, where the schema of the manifest names Swagger 2.
          .filter(file -> !file.endsWith("http_basic_auth.json"))
          .sorted()
          .map(file -> dynamicTest(name(file), () -> check(schemas, file)))
          .toList();
    }
  }

  private static void check(Schemas schemas, Path file) throws IOException {
    var text = Schemas.text(file);
    var faults =
        switch (schema(file)) {
          case "data-extension-metadata" -> manifest(schemas, "extend", text);
          case "security-scheme" -> manifest(schemas, "authentication", text);
          case "flyout-response" -> flyout(text);
          case "preview-metadata" -> manifest(schemas, "preview", text);
          case "suggest-metadata" -> manifest(schemas, "suggest", "{\"entity\": " + text + "}");
          case "reconciliation-candidate" ->
              schemas.faults(
                  "reconciliation-result-batch", "{\"q\": {\"result\": [" + text + "]}}");
          default -> schemas.faults(schema(file), text);
        };

    assertThat(faults.isEmpty()).as("%s", faults).isEqualTo(folder(file, 2).equals("valid"));
  }

  /// The specification tells its shape in words alone: an id and HTML.
  private static List<String> flyout(String text) throws IOException {
    var answer = new ObjectMapper().readTree(text);
    return answer.path("id").isTextual() && answer.path("html").isTextual()
        ? List.of()
        : List.of("neither id nor html");
  }

  /// A part of a manifest, put into one.
  private static List<String> manifest(Schemas schemas, String part, String text) {
    return schemas.faults(
        "manifest",
        """
        {"versions": ["0.2"], "name": "n", "identifierSpace": "http://i/",
         "schemaSpace": "http://s/", "%s": %s}
        """
            .formatted(part, text));
  }

  static String folder(Path file, int fromLast) {
    return file.getName(file.getNameCount() - fromLast).toString();
  }

  private static String schema(Path file) {
    return folder(file, 3);
  }

  private static String name(Path file) {
    return Schemas.FOLDER.resolve("examples").relativize(file).toString();
  }
}
