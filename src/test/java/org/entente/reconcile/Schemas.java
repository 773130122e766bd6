package org.entente.reconcile;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The JSON schemas of version 0.2, where they have been put beside the repository.
final class Schemas {

  static final Path FOLDER = Path.of("../shared/conformance/reconciliation/0.2");

  private static final String HERE = "https://reconciliation-api.github.io/specs/0.2/schemas/";
  private static final Pattern ID = Pattern.compile("\"\\$id\"\\s*:\\s*\"([^\"]+)\"");

  private final SchemaRegistry registry;

  private Schemas(Map<String, String> texts) {
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
  }

  static boolean areThere() {
    return Files.isDirectory(FOLDER.resolve("schemas"));
  }

  /// Registers each file under its own name and under its `$id`, which may be another's folder.
  static Schemas read() {
    var texts = new HashMap<String, String>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("schemas"))) {
      files.forEach(
          file -> {
            var text =
                text(file)
                    .replace(
                        "http://json-schema.org/schema#",
                        "http://json-schema.org/draft-07/schema#");
            var own = HERE + file.getFileName();
            texts.put(
                own,
                text.replaceFirst("\"\\$id\"\\s*:\\s*\"[^\"]+\"", "\"\\$id\": \"" + own + "\""));
            var id = ID.matcher(text);
            if (id.find() && !id.group(1).equals(own)) {
              texts.put(id.group(1).replaceFirst("#$", ""), text);
            }
            if (file.endsWith("openapi.json")) {
              texts.put("http://swagger.io/v2/schema.json", text);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Schemas(texts);
  }

  /// What is wrong with `json` by the schema of that name; nothing if it is valid.
  List<String> faults(String schema, String json) {
    Schema read = registry.getSchema(SchemaLocation.of(HERE + schema + ".json"));
    return read.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
