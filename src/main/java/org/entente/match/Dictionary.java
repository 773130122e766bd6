package org.entente.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.search.Words;

/// The words that the lexicon lists for what bodies do, for offices, ranks and forms of address.
/// Bodies of several languages meet in their function: `Bộ Công an` and `ministère de la Sécurité
/// publique`.
final class Dictionary {

  private static final Node PORTFOLIO = NodeFactory.createURI(Namespaces.ENT + "portfolio");
  private static final Node GRADE = NodeFactory.createURI(Namespaces.ENT + "grade");
  private static final Set<String> STOP =
      Set.of(
          "of", "the", "for", "to", "in", "on", "at", "s", "and", "de", "du", "des", "la", "le",
          "les", "l", "d", "a", "au", "aux", "en", "et", "pour", "va", "ve", "cua", "nuoc");
  private static final Set<String> MINISTRY =
      Set.of("bo", "ministry", "ministere", "department", "departement");

  private static final Set<String> FILLERS =
      Set.of(
          "of", "the", "for", "de", "des", "du", "la", "l", "d", "et", "and", "a", "au", "cua",
          "nuoc");

  private final Phrases functions = new Phrases();
  private final Phrases grades = new Phrases();
  private final Phrases titles = new Phrases();

  /// Reads the shipped lexicon.
  static Dictionary shipped() {
    var dictionary = new Dictionary();
    dictionary.readFunctions(turtle("ontology/lexicon/bodies.ttl"));
    dictionary.readOffices(turtle("ontology/lexicon/offices.ttl"));
    dictionary.readTitles(turtle("ontology/lexicon/titles.ttl"));
    dictionary.readTitles(turtle("ontology/schemes/ranks.ttl"));
    return dictionary;
  }

  /// What a body of this name does; `words` without the words that every name has.
  Phrases.Found function(List<String> words, int from) {
    return functions.at(words, from);
  }

  /// The grade of the office that a title names: `minister` for `Bộ trưởng`.
  Phrases.Found grade(List<String> words, int from) {
    return grades.at(words, from);
  }

  /// How many words from the first on are a title, a rank or a form of address. A single Vietnamese
  /// word must be written with its marks: `nguyên` means former, `Nguyen` is a family.
  int title(Name name) {
    var marked = titles.at(name.marked(), 0);
    var folded = titles.at(name.folded(), 0);
    if (marked.words() >= folded.words()) {
      return marked.words();
    }
    return folded.words() > 1 ? folded.words() : 0;
  }

  /// The longer words of all functions and grades, and of `ministry`.
  Stream<String> words() {
    return Stream.of(functions.words(), grades.words(), MINISTRY.stream())
        .flatMap(words -> words)
        .filter(word -> word.length() >= 5);
  }

  static boolean isMinistry(String word) {
    return MINISTRY.contains(word);
  }

  /// Whether a word may stand between a title and its bearer, and begins nobody's name.
  static boolean isFiller(String word) {
    return isMinistry(word) || FILLERS.contains(word);
  }

  static List<String> telling(List<String> words) {
    return words.stream().filter(word -> !STOP.contains(word)).toList();
  }

  private void readFunctions(Graph graph) {
    graph
        .find(Node.ANY, PORTFOLIO, Node.ANY)
        .forEach(triple -> addFunction(triple.getSubject(), triple.getObject()));
    for (var property : List.of(RDFS.Nodes.label, SKOS.altLabel.asNode())) {
      graph
          .find(Node.ANY, property, Node.ANY)
          .forEach(triple -> addFunction(triple.getSubject(), triple.getObject()));
    }
  }

  private void addFunction(Node function, Node label) {
    var words = new ArrayList<>(telling(Words.folded(label.getLiteralLexicalForm())));
    words.removeIf(Dictionary::isMinistry);
    functions.add(words, function.getURI());
    titles.add(Words.folded(label.getLiteralLexicalForm()), "function");
    titles.add(Words.marked(label.getLiteralLexicalForm()), "function");
  }

  private void readOffices(Graph graph) {
    graph
        .find(Node.ANY, GRADE, Node.ANY)
        .forEach(
            triple -> {
              var grade = triple.getObject().getLiteralLexicalForm();
              for (var label : labels(graph, triple.getSubject())) {
                grades.add(telling(Words.folded(label)), grade);
                addTitle(label);
              }
            });
  }

  private void readTitles(Graph graph) {
    graph
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEach(triple -> labels(graph, triple.getSubject()).forEach(this::addTitle));
  }

  private void addTitle(String label) {
    titles.add(Words.marked(label), "title");
    var folded = Words.folded(label);
    if (folded.size() > 1) {
      titles.add(folded, "title");
    }
  }

  private static List<String> labels(Graph graph, Node subject) {
    var labels = new ArrayList<String>();
    for (var property :
        List.of(
            RDFS.Nodes.label,
            SKOS.prefLabel.asNode(),
            SKOS.altLabel.asNode(),
            SKOS.hiddenLabel.asNode())) {
      graph
          .find(subject, property, Node.ANY)
          .forEach(triple -> labels.add(triple.getObject().getLiteralLexicalForm()));
    }
    return labels;
  }

  private static Graph turtle(String path) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(Resources.open(path))
        .lang(Lang.TURTLE)
        .base(Namespaces.BASE)
        .build()
        .parse(graph);
    return graph;
  }
}
