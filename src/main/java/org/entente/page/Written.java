package org.entente.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A page and what its template made of it, compressed: nearly every reader takes it so.
///
/// @param gzip UTF-8, compressed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Written(Page page, byte[] gzip) {

  private static final int BUFFER = 1 << 14;

  /// Writes `page` by `template`.
  ///
  /// @param parameters of the template beside the page
  public static Written of(Page page, String template, Map<String, Object> parameters) {
    var bytes = new ByteArrayOutputStream(BUFFER);
    try (var out = new GZIPOutputStream(bytes, BUFFER)) {
      out.write(plain(page, template, parameters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(page, bytes.toByteArray());
  }

  /// The page as UTF-8.
  byte[] plain() {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the template makes of the page, as UTF-8.
  static byte[] plain(Page page, String template, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("page", page);
    return Templates.render(template, all);
  }
}
