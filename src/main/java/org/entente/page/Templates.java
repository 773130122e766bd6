package org.entente.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The templates of `src/main/jte`, compiled with the code.
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.templates");

  private Templates() {}

  /// Renders `name`, e.g. `entity/person.jte`, as UTF-8.
  ///
  /// @param parameters by the names of the template's `@param`s
  public static byte[] render(String name, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    ENGINE.render(name, parameters, output);
    var bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
