package org.entente.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;

/// The closed lists a model may choose from, as slugs of the schemes. What is not listed cannot
/// reach the graph.
public record Vocabulary(
    List<String> topics,
    List<String> encounterKinds,
    List<String> agreementKinds,
    List<String> phases,
    List<String> ranks,
    List<String> roles) {

  static final Set<String> STATES = Set.copyOf(Set.of(Locale.getISOCountries()));
  private static final String SCHEME = "https://w3id.org/entente/scheme/";

  public Vocabulary {
    topics = checked("topics", topics);
    encounterKinds = checked("encounter kinds", encounterKinds);
    agreementKinds = checked("agreement kinds", agreementKinds);
    phases = checked("agreement phases", phases);
    ranks = checked("ranks", ranks);
    roles = checked("roles", roles);
  }

  /// Reads the lists from the concept schemes of the ontology's graph (`skos:inScheme`).
  public static Vocabulary of(Graph schemes) {
    return new Vocabulary(
        Stream.of("crime-domains", "cooperation-modes")
            .flatMap(name -> concepts(schemes, name))
            .toList(),
        concepts(schemes, "encounter-kinds").toList(),
        concepts(schemes, "agreement-kinds").toList(),
        concepts(schemes, "agreement-phases").toList(),
        concepts(schemes, "ranks").toList(),
        concepts(schemes, "roles").toList());
  }

  private static Stream<String> concepts(Graph graph, String scheme) {
    return graph
        .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(SCHEME + scheme))
        .mapWith(triple -> triple.getSubject())
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(SCHEME))
        .mapWith(node -> node.getURI().substring(SCHEME.length()))
        .filterDrop("unknown"::equals)
        .toList()
        .stream();
  }

  /// Sorted, so that the same ontology gives the same prompt.
  private static List<String> checked(String what, List<String> slugs) {
    if (slugs.isEmpty()) {
      throw new IllegalArgumentException("The schemes hold no " + what);
    }
    return List.copyOf(new TreeSet<>(slugs));
  }
}
