package org.entente.ingest;

import java.util.regex.Pattern;
import org.entente.match.Folding;

/// Where an article comes from.
///
/// @param name of the file, without folders
/// @param slug names the document and its graphs
/// @param shown how messages call it: the path as given
public record Source(String name, String slug, String shown) {

  /// What other entities are called; a document must not take their names.
  private static final Pattern TAKEN =
      Pattern.compile("[a-z]{2}|(encounter|agreement|series|date|place|decision)-.*");

  public static Source of(String name) {
    return new Source(name, slugOf(name), name);
  }

  static String slugOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    var slug = Folding.slug(dot > 0 ? fileName.substring(0, dot) : fileName);
    return slug.isEmpty() || TAKEN.matcher(slug).matches() ? "document-" + slug : slug;
  }
}
