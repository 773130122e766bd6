package org.entente.ingest;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/// JSON in one line.
final class JsonLine {

  private JsonLine() {}

  static String of(JsonObject object) {
    var out = new IndentedLineBuffer();
    out.setFlatMode(true);
    JSON.write(out, object);
    return out.asString().strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
