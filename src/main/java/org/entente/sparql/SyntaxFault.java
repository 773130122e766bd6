package org.entente.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/// Tells the writer of a query where it went wrong, what stands there, what could, and what to try.
final class SyntaxFault {

  private static final Pattern UNEXPECTED =
      Pattern.compile("(?s)Encountered \"(.*?)\" ?at line (\\d+), column (\\d+)\\.(.*)");
  private static final Pattern LEXICAL =
      Pattern.compile("(?s)Lexical error at line (\\d+), column (\\d+)\\.\\s*Encountered: (.*)");
  private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: (\\S*?):\\S*");
  private static final Pattern TOKEN = Pattern.compile("(?m)^ +(\"[^\"]*\"|<[^>]*>)");
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?is)^(\\s|#[^\\n"
              + "]*\\n"
              + "|(BASE|PREFIX)\\s[^>]*>)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\\b.*");

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("ent", "https://w3id.org/entente/ontology#"),
          Map.entry("id", "https://w3id.org/entente/id/"),
          Map.entry("scheme", "https://w3id.org/entente/scheme/"),
          Map.entry("graph", "https://w3id.org/entente/graph/"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("schema", "https://schema.org/"));

  private SyntaxFault() {}

  static Problem problem(String query, QueryParseException fault) {
    var message = String.valueOf(fault.getMessage());
    if (UPDATE.matcher(query).matches()) {
      return Problem.of(400, "This is an update: only queries are answered here.");
    }
    var unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return unexpected(unexpected);
    }
    var lexical = LEXICAL.matcher(message);
    if (lexical.find()) {
      return lexical(lexical);
    }
    var problem = Problem.syntax(message, fault.getLine(), fault.getColumn());
    var prefix = PREFIX.matcher(message);
    if (prefix.find()) {
      problem.with("token", prefix.group(1) + ":");
      problem.with("hint", declaration(prefix.group(1)));
    } else if (message.startsWith("Non-group key variable")) {
      problem.with(
          "hint",
          "Name the variable in GROUP BY, or put it into an aggregate such as SAMPLE or COUNT.");
    } else if (message.contains("already in-scope") || message.contains("already in scope")) {
      problem.with("hint", "Give the value of this BIND or AS a variable of its own.");
    }
    return problem;
  }

  private static Problem unexpected(Matcher at) {
    var token = found(at.group(1));
    var expected = expected(at.group(4));
    var what = token.isEmpty() ? "the query ends" : "there is " + token;
    var problem =
        Problem.syntax(
            "At line "
                + at.group(2)
                + ", column "
                + at.group(3)
                + " "
                + what
                + (expected.isEmpty() ? "." : ", where " + choice(expected) + " could stand."),
            Integer.parseInt(at.group(2)),
            Integer.parseInt(at.group(3)));
    problem.with("token", token);
    problem.with("expected", expected);
    hint(token, expected).ifPresent(hint -> problem.with("hint", hint));
    return problem;
  }

  private static Problem lexical(Matcher at) {
    boolean isEnd = at.group(3).startsWith("<EOF>");
    var after = at.group(3).replaceFirst("(?s)^.*after prefix ", "");
    boolean hasAfter = at.group(3).contains("after prefix");
    var problem =
        Problem.syntax(
            "At line "
                + at.group(1)
                + ", column "
                + at.group(2)
                + (isEnd ? " the query ends" : " there is a character that cannot stand here")
                + (hasAfter ? ", after " + after + "." : "."),
            Integer.parseInt(at.group(1)),
            Integer.parseInt(at.group(2)));
    if (hasAfter) {
      var token =
          after.replaceFirst("^\"", "").replaceFirst("\"$", "").replaceAll("\\\\([\"'])", "$1");
      problem.with("token", token);
      problem.with(
          "hint",
          token.startsWith("\"") || token.startsWith("'")
              ? "A string may not have been closed, or has a backslash that is not doubled."
              : "A keyword may be misspelt, a variable may lack its ?, a name its prefix.");
    }
    return problem;
  }

  private static Optional<String> hint(String token, List<String> expected) {
    if (token.isEmpty() && expected.contains("}")) {
      return Optional.of("A { has no }.");
    }
    if (token.startsWith("<")) {
      return Optional.of("An IRI between < and > has no spaces; a prefixed name has no < and >.");
    }
    return token.equals("}") && expected.equals(List.of("the end"))
        ? Optional.of("There is one } too many.")
        : Optional.empty();
  }

  /// As the parser prints what it found: a kind of token and its text, or the text alone.
  private static String found(String printed) {
    if (printed.equals("<EOF>")) {
      return "";
    }
    var quoted = Pattern.compile("(?s)\"([^\"]*)\"\\s*$").matcher(printed);
    return quoted.find() ? quoted.group(1).strip() : printed.strip();
  }

  private static List<String> expected(String list) {
    var expected = new ArrayList<String>();
    var token = TOKEN.matcher(list);
    while (token.find()) {
      var text = token.group(1);
      var name =
          switch (text) {
            case "<EOF>" -> "the end";
            case "<IRIref>" -> "an IRI";
            case "<PNAME_NS>", "<PNAME_LN>" -> "a prefixed name";
            case "<VAR1>", "<VAR2>" -> "a variable";
            case "<BLANK_NODE_LABEL>", "<ANON>" -> "a blank node";
            default ->
                text.startsWith("<INTEGER") || text.startsWith("<D")
                    ? "a number"
                    : text.startsWith("<STRING")
                        ? "a string"
                        : text.substring(1, text.length() - 1);
          };
      if (!expected.contains(name)) {
        expected.add(name);
      }
    }
    return expected;
  }

  private static String choice(List<String> expected) {
    return String.join(", ", expected.size() > 12 ? expected.subList(0, 12) : expected)
        + (expected.size() > 12 ? " and others" : "");
  }

  private static String declaration(String prefix) {
    var namespace = Optional.ofNullable(NAMESPACES.get(prefix)).orElse("…");
    return "Declare it at the beginning of the query: PREFIX " + prefix + ": <" + namespace + ">";
  }
}
