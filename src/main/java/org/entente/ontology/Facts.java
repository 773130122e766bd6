package org.entente.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/// Triples of one small graph by subject and by object, with a larger background that is only
/// looked up.
final class Facts {

  private record Key(Node node, Node property) {}

  private static final Node TYPE = RDF.type.asNode();
  private static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();

  private final Map<Key, List<Node>> forward;
  private final Map<Key, List<Node>> backward;
  private final Set<Node> subjects = new LinkedHashSet<>();
  private final Facts background;

  private Facts(
      Stream<Triple> triples, @Nullable Facts background, Predicate<Node> lookedUpBackward) {
    this.forward = new HashMap<>();
    this.backward = new HashMap<>();
    this.background = background == null ? this : background;
    triples.forEach(
        triple -> {
          subjects.add(triple.getSubject());
          put(forward, triple.getSubject(), triple.getPredicate(), triple.getObject());
          if (lookedUpBackward.test(triple.getPredicate())) {
            put(backward, triple.getObject(), triple.getPredicate(), triple.getSubject());
          }
        });
  }

  static Facts background(Stream<Triple> triples) {
    return new Facts(triples, null, _ -> true);
  }

  /// The facts of `triples`, with these as their background.
  ///
  /// @param backward the properties that will be followed from object to subject
  Facts over(Stream<Triple> triples, Set<Node> backward) {
    return new Facts(triples, this, backward::contains);
  }

  private static void put(Map<Key, List<Node>> index, Node node, Node property, Node value) {
    index.computeIfAbsent(new Key(node, property), _ -> new ArrayList<>(2)).add(value);
  }

  /// The class and all classes below it.
  Set<Node> classesBelow(Node type) {
    var classes = new LinkedHashSet<Node>(List.of(type));
    var next = new ArrayDeque<Node>(classes);
    while (!next.isEmpty()) {
      for (var narrower : subjects(SUB_CLASS_OF, next.remove())) {
        if (classes.add(narrower)) {
          next.add(narrower);
        }
      }
    }
    return classes;
  }

  /// The subjects of this graph without the background.
  Set<Node> subjects() {
    return subjects;
  }

  List<Node> types(Node subject) {
    return values(subject, TYPE);
  }

  Set<Node> subjectsOf(Node property) {
    return forward.keySet().stream()
        .filter(key -> key.property.equals(property))
        .map(Key::node)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<Node> objectsOf(Node property) {
    return backward.keySet().stream()
        .filter(key -> key.property.equals(property))
        .map(Key::node)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Values in this graph and in the background.
  List<Node> values(Node subject, Node property) {
    return joined(forward, background.forward, new Key(subject, property));
  }

  List<Node> subjects(Node property, Node value) {
    return joined(backward, background.backward, new Key(value, property));
  }

  private static List<Node> joined(Map<Key, List<Node>> own, Map<Key, List<Node>> other, Key key) {
    var here = own.getOrDefault(key, List.of());
    if (own == other) {
      return here;
    }
    var there = other.getOrDefault(key, List.of());
    if (there.isEmpty()) {
      return here;
    }
    return here.isEmpty()
        ? there
        : Stream.concat(here.stream(), there.stream()).distinct().toList();
  }

  /// Whether `node` is of `type` or of a class below it.
  boolean isA(Node node, Node type) {
    var types = values(node, TYPE);
    return types.contains(type) || types.stream().anyMatch(known -> isBelow(known, type, 0));
  }

  private boolean isBelow(Node one, Node other, int depth) {
    return depth < 32
        && values(one, SUB_CLASS_OF).stream()
            .anyMatch(wider -> wider.equals(other) || isBelow(wider, other, depth + 1));
  }
}
