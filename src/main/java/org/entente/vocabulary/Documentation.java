package org.entente.vocabulary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.query.Catalogue;
import org.entente.query.SavedQuery;

/// All that the shipped files say of the ontology.
public final class Documentation {

  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, List<String>> rules;
  private final Catalogue catalogue;
  private final Texts title;
  private final Texts description;
  private final String version;
  private final List<SchemeSummary> schemes;

  private Documentation(Graph ontology, Graph alignments, Graph shapes, Catalogue catalogue) {
    new TermReader(ontology, alignments).terms().forEach(term -> terms.put(term.name(), term));
    this.rules = ShapeRules.of(shapes);
    this.schemes = summaries(Modules.ontology());
    this.catalogue = catalogue;
    var name = NodeFactory.createURI(Namespaces.BASE + "ontology");
    this.title = Texts.of(ontology, name, DCTerms.title.asNode());
    this.description = Texts.of(ontology, name, DCTerms.description.asNode());
    this.version =
        ontology
            .find(name, OWL.versionInfo.asNode(), Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm();
  }

  static Documentation shipped() {
    return new Documentation(
        read("ontology/entente.ttl"),
        read("ontology/alignments.ttl"),
        Modules.shapes(),
        Catalogue.shipped());
  }

  public Texts title() {
    return title;
  }

  public Texts description() {
    return description;
  }

  /// The controlled lists, in the order of their slugs.
  public List<SchemeSummary> schemes() {
    return schemes;
  }

  /// The version as `owl:versionInfo` states it, e.g. `0.1.0`.
  public String version() {
    return version;
  }

  public List<Term> all() {
    return List.copyOf(terms.values());
  }

  public Optional<Term> term(String name) {
    return Optional.ofNullable(terms.get(name));
  }

  /// The term of a prefixed name, if it is one of ours.
  public Optional<Term> named(String prefixed) {
    return prefixed.startsWith("ent:") ? term(prefixed.substring(4)) : Optional.empty();
  }

  /// The classes or properties right below `term`.
  public List<Term> narrower(Term term) {
    return all().stream().filter(other -> other.broader().contains(term.prefixed())).toList();
  }

  /// The classes or properties of `kind` that have none of ours above them.
  public List<Term> roots(TermKind kind) {
    return all().stream()
        .filter(term -> term.kind() == kind)
        .filter(term -> term.broader().stream().noneMatch(name -> named(name).isPresent()))
        .toList();
  }

  /// The properties of the instances of a class, those of the classes above it included.
  public List<Term> properties(Term type) {
    var classes = withAbove(type);
    return all().stream()
        .filter(term -> !term.isClass())
        .filter(term -> term.domain().stream().anyMatch(classes::contains))
        .toList();
  }

  /// The properties whose values are instances of a class.
  public List<Term> leadingTo(Term type) {
    var classes = withAbove(type);
    return all().stream()
        .filter(term -> !term.isClass())
        .filter(term -> term.range().stream().anyMatch(classes::contains))
        .toList();
  }

  /// What data must keep to, in the words of the shapes.
  public List<String> rules(Term type) {
    return rules.getOrDefault(type.name(), List.of());
  }

  /// An example in Turtle that conforms to the shapes.
  public Optional<String> example(Term type) {
    var file = "ontology/examples/" + type.name() + "/valid.ttl";
    return Resources.list("ontology/examples/" + type.name(), "valid.ttl").isEmpty()
        ? Optional.empty()
        : Optional.of(Resources.text(file).strip());
  }

  /// The saved questions whose query uses the term.
  public List<SavedQuery> questions(Term term) {
    var use = Pattern.compile("\\b" + term.prefixed() + "\\b");
    return catalogue.all().stream().filter(query -> use.matcher(query.text()).find()).toList();
  }

  /// Every saved question.
  public List<SavedQuery> questions() {
    return List.copyOf(catalogue.all());
  }

  /// A question as people ask it in `language`.
  public static String asked(SavedQuery query, Language language) {
    return query.questions().getOrDefault(language.tag(), query.summary());
  }

  private List<String> withAbove(Term type) {
    var names = new java.util.ArrayList<String>();
    collect(type, names);
    return names;
  }

  private void collect(Term type, List<String> names) {
    if (!names.contains(type.prefixed())) {
      names.add(type.prefixed());
      type.broader().forEach(name -> named(name).ifPresent(above -> collect(above, names)));
    }
  }

  private static List<SchemeSummary> summaries(Graph whole) {
    return whole
        .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(scheme -> scheme.getURI().startsWith(Namespaces.SCHEME))
        .map(
            scheme ->
                new SchemeSummary(
                    scheme.getURI().substring(Namespaces.SCHEME.length()),
                    names(whole, scheme),
                    whole.find(Node.ANY, SKOS.inScheme.asNode(), scheme).toList().size()))
        .sorted(Comparator.comparing(SchemeSummary::slug))
        .toList();
  }

  private static Texts names(Graph whole, Node scheme) {
    var names = Texts.of(whole, scheme, SKOS.prefLabel.asNode());
    return names.texts().isEmpty() ? Texts.of(whole, scheme, RDFS.label.asNode()) : names;
  }

  private static Graph read(String path) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(Resources.open(path))
        .lang(Lang.TURTLE)
        .base(Namespaces.BASE)
        .parse(graph);
    return graph;
  }
}
