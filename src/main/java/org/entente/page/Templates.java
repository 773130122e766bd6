package org.entente.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The templates of `src/main/jte`, compiled with the code.
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.entente.templates");

  private static final String FINGERPRINT = fingerprint(Templates.class);

  private Templates() {}

  /// Names the build that these templates belong to: the same data look different after the next.
  static String fingerprint() {
    return FINGERPRINT;
  }

  private static String fingerprint(Class<?> one) {
    try {
      var place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      long changed =
          Files.isRegularFile(place)
              ? Files.getLastModifiedTime(place).toMillis() ^ Files.size(place)
              // Classes in a folder may change one by one.
              : System.currentTimeMillis();
      return Long.toString(changed, Character.MAX_RADIX);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The code that runs is not where it was loaded from", e);
    }
  }

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
