package org.entente.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.ontology.Namespaces;
import org.entente.query.RdfSyntax;

/// The forms of RDF in which the same is known that a page says.
public final class Variants {

  private Variants() {}

  /// One form.
  ///
  /// @param name of the format, for people
  public record Variant(String name, String path, String mediaType) {}

  public static List<Variant> of(Portrait portrait) {
    var folder = portrait.iri().startsWith(Namespaces.SCHEME) ? "/scheme/" : "/data/";
    return Arrays.stream(RdfSyntax.values())
        .map(
            syntax ->
                new Variant(
                    name(syntax),
                    folder + portrait.slug() + "." + syntax.extension(),
                    syntax.mediaType()))
        .toList();
  }

  private static String name(RdfSyntax syntax) {
    return switch (syntax) {
      case TTL -> "Turtle";
      case JSONLD -> "JSON-LD";
      case NT -> "N-Triples";
      case RDF -> "RDF/XML";
      case TRIG -> "TriG";
      case NQ -> "N-Quads";
      default -> syntax.extension().toUpperCase(Locale.ROOT);
    };
  }
}
