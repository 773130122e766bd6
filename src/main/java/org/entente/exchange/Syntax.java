package org.entente.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/// A syntax of RDF that can be read and written here: all that Rio has.
///
/// @param name as users write it: the usual end of a file's name
public record Syntax(String name, RDFFormat format) {

  private static final Map<String, RDFFormat> ALL = all();

  /// Syntaxes that Rio has a name for, and nothing that reads them.
  private static final Map<String, String> UNREADABLE =
      Map.of(
          "html", "RDFa",
          "xhtml", "RDFa",
          "htm", "RDFa",
          "hdt", "HDT");

  private static Map<String, RDFFormat> all() {
    var all = new LinkedHashMap<String, RDFFormat>();
    all.put("trig", RDFFormat.TRIG);
    all.put("trigs", RDFFormat.TRIGSTAR);
    all.put("nq", RDFFormat.NQUADS);
    all.put("ttl", RDFFormat.TURTLE);
    all.put("ttls", RDFFormat.TURTLESTAR);
    all.put("nt", RDFFormat.NTRIPLES);
    all.put("n3", RDFFormat.N3);
    all.put("rdf", RDFFormat.RDFXML);
    all.put("trix", RDFFormat.TRIX);
    all.put("jsonld", RDFFormat.JSONLD);
    all.put("ndjsonld", RDFFormat.NDJSONLD);
    all.put("rj", RDFFormat.RDFJSON);
    all.put("brf", RDFFormat.BINARY);
    return all;
  }

  /// The names of all syntaxes, the usual first.
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /// The syntax that `text` names: `ttl`, `Turtle`, `turtle-star`, `RDF/XML`, or a content type
  /// such as `text/turtle; charset=utf-8`.
  ///
  /// @throws IllegalArgumentException with a sentence if there is none
  public static Syntax named(String text) {
    var key = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
    var plain = key.replaceFirst("^\\.", "");
    return ALL.entrySet().stream()
        .filter(one -> isNamed(one.getKey(), one.getValue(), plain))
        .findFirst()
        .map(one -> new Syntax(one.getKey(), one.getValue()))
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' " + refusal(plain)));
  }

  /// The syntax that the end of a file's name says, packing left aside; empty where it says none.
  static Optional<Syntax> ofName(String fileName) {
    var extension = extension(fileName);
    return ALL.entrySet().stream()
        .filter(one -> one.getValue().getFileExtensions().contains(extension))
        .findFirst()
        .map(one -> new Syntax(one.getKey(), one.getValue()));
  }

  static Syntax of(RDFFormat format) {
    return ALL.entrySet().stream()
        .filter(one -> one.getValue().equals(format))
        .findFirst()
        .map(one -> new Syntax(one.getKey(), one.getValue()))
        .orElseThrow();
  }

  /// Why a file of this name cannot be read, if Rio knows its syntax by name alone.
  static Optional<String> unreadable(String fileName) {
    return Optional.ofNullable(UNREADABLE.get(extension(fileName))).map(Syntax::withoutReader);
  }

  static String withoutReader(String syntax) {
    return syntax + " is not read here: Rio has no reader for it. Turn it into Turtle first.";
  }

  /// Whether it is a sequence of lines or of statements, of which one can be left out.
  boolean isTextual() {
    return isLines() || isTurtle();
  }

  boolean isLines() {
    return format.equals(RDFFormat.NTRIPLES) || format.equals(RDFFormat.NQUADS);
  }

  boolean isTurtle() {
    return name.startsWith("ttl") || name.startsWith("trig") || name.equals("n3");
  }

  boolean isXml() {
    return format.equals(RDFFormat.RDFXML) || format.equals(RDFFormat.TRIX);
  }

  /// Files that call themselves Turtle have triple terms in them now; what reads those reads all.
  RDFFormat reader() {
    return switch (name) {
      case "ttl" -> RDFFormat.TURTLESTAR;
      case "trig" -> RDFFormat.TRIGSTAR;
      default -> format;
    };
  }

  /// Rio's writer of N3 cannot be told to leave numbers as they are; Turtle is N3, too.
  RDFFormat writer() {
    return name.equals("n3") ? RDFFormat.TURTLE : format;
  }

  private static String extension(String fileName) {
    var plain = Packing.plainName(fileName).toLowerCase(Locale.ROOT);
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private static boolean isNamed(String name, RDFFormat format, String text) {
    return name.equals(text)
        || format.getFileExtensions().contains(text)
        || letters(format.getName()).replaceFirst("rdf$", "").equals(letters(text))
        || letters(format.getName()).equals(letters(text))
        || format.getMIMETypes().stream().anyMatch(text::equalsIgnoreCase);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String refusal(String text) {
    var known =
        UNREADABLE.getOrDefault(
            text, UNREADABLE.containsValue(text.toUpperCase(Locale.ROOT)) ? text : "");
    return known.isEmpty()
        ? "is no format; there are " + names().stream().collect(Collectors.joining(", ")) + "."
        : "is not read or written here: Rio has nothing for it. There are "
            + String.join(", ", names())
            + ".";
  }
}
