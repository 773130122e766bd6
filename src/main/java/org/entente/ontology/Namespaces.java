package org.entente.ontology;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.shared.PrefixMapping;

/// The IRIs that everything in the graph begins with, and the prefixes they are written with.
public final class Namespaces {

  /// What all IRIs of this project begin with.
  public static final String BASE = "https://w3id.org/entente/";

  public static final String ENT = BASE + "ontology#";
  public static final String ID = BASE + "id/";
  public static final String SCHEME = BASE + "scheme/";
  public static final String GRAPH = BASE + "graph/";
  public static final String ICCS = BASE + "iccs/";

  private Namespaces() {}

  /// Prefix to namespace, ours first.
  public static Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("ent", ENT);
    prefixes.put("id", ID);
    prefixes.put("scheme", SCHEME);
    prefixes.put("graph", GRAPH);
    prefixes.put("iccs", ICCS);
    prefixes.put("shape", BASE + "shapes/");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("schema", "https://schema.org/");
    prefixes.put("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/");
    prefixes.put("sh", "http://www.w3.org/ns/shacl#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }

  public static PrefixMapping mapping() {
    return PrefixMapping.Factory.create().setNsPrefixes(prefixes());
  }

  /// The IRI of a prefixed name such as `id:vn`; empty for another text.
  public static Optional<String> expand(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(prefixes().get(name.substring(0, colon)))
        .map(namespace -> namespace + name.substring(colon + 1));
  }

  /// `text` as a slug: lower-case ASCII letters and digits with `-` between them.
  public static String slug(String text) {
    var ascii =
        Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return ascii.replaceAll("^-|-$", "");
  }
}
