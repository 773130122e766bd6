package org.entente.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
          "of", "the", "for", "de", "des", "du", "le", "la", "l", "d", "et", "and", "a", "au",
          "cua", "nuoc");

  private static final Node OF_STATE = NodeFactory.createURI(Namespaces.ENT + "ofState");
  private static final Node SERVES = NodeFactory.createURI(Namespaces.ENT + "serves");
  private static final Node DESIGNATION = NodeFactory.createURI(Namespaces.ENT + "designation");

  /// @param words how many words it takes up
  /// @param keys functions, and the bodies that are known by this name
  /// @param state of those bodies
  record Function(int words, Set<String> keys, Optional<String> state) {}

  private final Phrases functions = new Phrases();
  private final Phrases bodies = new Phrases();
  private final Map<String, Meaning> known = new HashMap<>();
  private final Map<String, Set<String>> akin = new HashMap<>();
  private final Phrases grades = new Phrases();
  private final Phrases titles = new Phrases();

  /// What the press calls states.
  static Graph stateNames() {
    return turtle("ontology/lexicon/states.ttl");
  }

  /// Reads the shipped lexicon.
  static Dictionary shipped() {
    var dictionary = new Dictionary();
    dictionary.readFunctions(turtle("ontology/lexicon/bodies.ttl"));
    dictionary.readOffices(turtle("ontology/lexicon/offices.ttl"));
    dictionary.readTitles(turtle("ontology/lexicon/titles.ttl"));
    dictionary.readTitles(turtle("ontology/schemes/ranks.ttl"));
    return dictionary;
  }

  /// What a body of this name does, and whose it is if only one state has it; `words` without the
  /// words that every name has.
  Function function(List<String> words, int from) {
    var generic = functions.at(words, from);
    var body = bodies.at(words, from);
    if (body.words() <= generic.words()) {
      return new Function(generic.words(), akin(generic.keys()), Optional.empty());
    }
    var keys = new TreeSet<String>();
    var states = new TreeSet<String>();
    for (var iri : body.keys()) {
      keys.add(iri);
      var meaning = known.getOrDefault(iri, Meaning.NOTHING);
      keys.addAll(meaning.functions());
      states.addAll(meaning.states());
    }
    return new Function(
        body.words(),
        akin(keys),
        states.size() == 1 ? Optional.of(states.first()) : Optional.empty());
  }

  /// What a body of this IRI is known to be.
  Optional<Meaning> body(String iri) {
    return Optional.ofNullable(known.get(iri));
  }

  /// The same, and what one language or other calls alike: `Bộ Nội vụ` is a Ministry of the
  /// Interior here, of Home Affairs there.
  private Set<String> akin(Set<String> keys) {
    var all = new TreeSet<>(keys);
    keys.forEach(key -> all.addAll(akin.getOrDefault(key, Set.of())));
    return all;
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
    return Stream.of(functions.words(), bodies.words(), grades.words(), MINISTRY.stream())
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
    graph.find(Node.ANY, OF_STATE, Node.ANY).forEach(triple -> addBody(graph, triple.getSubject()));
    var alike = new HashMap<List<String>, Set<String>>();
    for (var property : List.of(PORTFOLIO, RDFS.Nodes.label, SKOS.altLabel.asNode(), DESIGNATION)) {
      graph
          .find(Node.ANY, property, Node.ANY)
          .forEach(triple -> addFunction(triple.getSubject(), triple.getObject(), alike));
    }
    for (var functions : alike.values()) {
      functions.forEach(one -> akin.computeIfAbsent(one, _ -> new TreeSet<>()).addAll(functions));
    }
  }

  private void addBody(Graph graph, Node body) {
    var serves = new TreeSet<String>();
    graph.find(body, SERVES, Node.ANY).forEach(triple -> serves.add(triple.getObject().getURI()));
    var states = new ArrayList<String>();
    graph.find(body, OF_STATE, Node.ANY).forEach(triple -> states.add(triple.getObject().getURI()));
    known.put(body.getURI(), new Meaning(states, serves, Set.of(), List.of()));
  }

  private void addFunction(Node function, Node label, Map<List<String>, Set<String>> alike) {
    var text = label.getLiteralLexicalForm();
    var all = telling(Words.folded(text));
    var words = new ArrayList<>(all);
    words.removeIf(Dictionary::isMinistry);
    boolean isBody = known.containsKey(function.getURI());
    if (isBody) {
      // What is left of `Department of State` names no body.
      if (words.size() == all.size() || words.size() > 1) {
        bodies.add(words, function.getURI());
      }
    } else {
      functions.add(words, function.getURI());
      if (words.size() > 1) {
        var marked = Words.marked(text).stream().filter(word -> !isMinistry(word)).toList();
        alike.computeIfAbsent(marked, _ -> new TreeSet<>()).add(function.getURI());
      }
    }
    titles.add(Words.folded(text), "function");
    titles.add(Words.marked(text), "function");
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
