package org.entente.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Writes graphs as TriG or N-Quads in one order whatever order the triples come in: by subject,
/// then property (types first), then object. The same triples give the same bytes.
final class Quads {

  private static final Map<String, String> PREFIXES = prefixes();

  private Quads() {}

  /// Numbers that TriG reads without quotes.
  private static final Set<String> BARE = Set.of(Terms.XSD + "integer", Terms.XSD + "decimal");

  private static Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put(Terms.DCTERMS, "dcterms");
    prefixes.put(Terms.ENT, "ent");
    prefixes.put(Terms.FOAF, "foaf");
    prefixes.put(Terms.GRAPH, "graph");
    prefixes.put(Terms.ID, "id");
    prefixes.put(Terms.OA, "oa");
    prefixes.put(Terms.ORG, "org");
    prefixes.put(Terms.PROV, "prov");
    prefixes.put(Terms.RDFS, "rdfs");
    prefixes.put(Terms.SCHEMA, "schema");
    prefixes.put(Terms.SCHEME, "scheme");
    prefixes.put(Terms.SEM, "sem");
    prefixes.put(Terms.SKOS, "skos");
    prefixes.put(Terms.XSD, "xsd");
    return prefixes;
  }

  /// The prefixes, once at the head of a TriG file.
  static void trigHead(Appendable out) throws IOException {
    for (var prefix : PREFIXES.entrySet()) {
      out.append("PREFIX ")
          .append(prefix.getValue())
          .append(": <")
          .append(prefix.getKey())
          .append(">\n");
    }
  }

  static void trig(Node graph, Collection<Triple> triples, Appendable out) throws IOException {
    out.append('\n').append(term(graph)).append(" {\n");
    var written = new HashMap<Node, String>();
    for (var subject : bySubject(triples, written).entrySet()) {
      out.append("  ").append(subject.getKey());
      String last = "";
      for (var pair : sorted(subject.getValue(), written)) {
        out.append(pair.property.equals(last) ? " ," : last.isEmpty() ? " " : " ;\n    ");
        if (!pair.property.equals(last)) {
          out.append(pair.property);
        }
        out.append(' ').append(pair.object);
        last = pair.property;
      }
      out.append(" .\n");
    }
    out.append("}\n");
  }

  private static Map<String, List<Triple>> bySubject(
      Collection<Triple> triples, Map<Node, String> written) {
    var subjects = new HashMap<Node, List<Triple>>();
    for (var triple : triples) {
      subjects.computeIfAbsent(triple.getSubject(), _ -> new ArrayList<>(8)).add(triple);
    }
    var sorted = new TreeMap<String, List<Triple>>();
    subjects.forEach(
        (subject, its) -> sorted.put(written.computeIfAbsent(subject, Quads::term), its));
    return sorted;
  }

  static void nquads(Node graph, Collection<Triple> triples, Appendable out) throws IOException {
    var lines = new ArrayList<String>(triples.size());
    var name = full(graph);
    for (var triple : triples) {
      lines.add(
          full(triple.getSubject())
              + ' '
              + full(triple.getPredicate())
              + ' '
              + full(triple.getObject())
              + ' '
              + name
              + " .\n");
    }
    lines.sort(null);
    for (var line : lines) {
      out.append(line);
    }
  }

  private record Pair(String property, String object) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int order = property.compareTo(other.property);
      return order == 0 ? object.compareTo(other.object) : order;
    }
  }

  private static Pair[] sorted(List<Triple> triples, Map<Node, String> written) {
    var pairs = new Pair[triples.size()];
    for (int i = 0; i < pairs.length; i++) {
      var triple = triples.get(i);
      pairs[i] =
          new Pair(
              property(triple.getPredicate(), written),
              written.computeIfAbsent(triple.getObject(), Quads::term));
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static String property(Node property, Map<Node, String> written) {
    return property.equals(Terms.TYPE) ? "a" : written.computeIfAbsent(property, Quads::term);
  }

  private static String term(Node node) {
    if (node.isURI()) {
      var iri = node.getURI();
      int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
      var prefix = PREFIXES.get(iri.substring(0, cut));
      return prefix != null && isPlain(iri, cut) ? prefix + ":" + iri.substring(cut) : iri(iri);
    }
    return literal(node, true);
  }

  private static String full(Node node) {
    return node.isURI() ? iri(node.getURI()) : literal(node, false);
  }

  private static boolean isPlain(String iri, int from) {
    for (int i = from; i < iri.length(); i++) {
      char c = iri.charAt(i);
      boolean letter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (!letter && (c != '-' || i == from)) {
        return false;
      }
    }
    return from < iri.length();
  }

  private static String iri(String iri) {
    var out = new StringBuilder(iri.length() + 2).append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        out.append(String.format("\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('>').toString();
  }

  private static String literal(Node node, boolean prefixed) {
    var out = new StringBuilder().append('"');
    var text = node.getLiteralLexicalForm();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 127) {
            out.append(String.format("\\u%04X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
    if (!node.getLiteralLanguage().isEmpty()) {
      return out.append('@').append(node.getLiteralLanguage()).toString();
    }
    var type = node.getLiteralDatatypeURI();
    if (type.equals(Terms.XSD + "string")) {
      return out.toString();
    }
    if (prefixed && BARE.contains(type)) {
      return text;
    }
    return out.append("^^").append(prefixed ? term(Terms.iri(type)) : iri(type)).toString();
  }
}
