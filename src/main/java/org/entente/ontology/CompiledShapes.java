package org.entente.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.vocabulary.SHACL;

/// The SHACL shapes of the ontology compiled to plain checks, which take a fraction of a
/// millisecond a document. What cannot be compiled is left to Jena, so that no shape goes
/// unchecked.
public final class CompiledShapes {

  private record Targeted(Function<Facts, Collection<Node>> focus, CompiledShape shape) {}

  private final Shapes shapes;
  private final Graph background;
  private final Facts known;
  private final Map<Node, Set<CompiledShape>> byClass = new HashMap<>();
  private final List<Targeted> byProperty = new ArrayList<>();
  private final Set<Node> backward = new HashSet<>();
  private final boolean complete;

  /// Compiles `shapes`.
  ///
  /// @param background what data may refer to without describing it: ontology, schemes, reference
  public CompiledShapes(Graph shapes, Graph background) {
    this.shapes = Shapes.parse(shapes);
    this.background = background;
    this.known = Facts.background(background.stream());
    shapes
        .find(Node.ANY, SHACL.inversePath, Node.ANY)
        .forEachRemaining(path -> backward.add(path.getObject()));
    this.complete = compile();
  }

  /// Whether every shape could be compiled.
  private boolean compile() {
    boolean all = true;
    for (var shape : shapes.getTargetShapes()) {
      var steps = CompiledShape.of(shape);
      for (var target : shape.getTargets()) {
        all &= steps.isPresent() && compile(target, steps.get());
      }
    }
    return all;
  }

  private boolean compile(Target target, CompiledShape shape) {
    var object = target.getObject();
    return switch (target.getTargetType()) {
      case targetClass -> {
        known
            .classesBelow(object)
            .forEach(type -> byClass.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(shape));
        yield true;
      }
      case targetSubjectsOf ->
          byProperty.add(new Targeted(facts -> facts.subjectsOf(object), shape));
      case targetObjectsOf -> {
        backward.add(object);
        yield byProperty.add(new Targeted(facts -> facts.objectsOf(object), shape));
      }
      case targetNode, implicitClass, targetExtension -> false;
    };
  }

  /// Every violation with the node it is about.
  public List<FocusViolation> violations(Stream<Triple> data) {
    var triples = data.distinct().toList();
    var facts = known.over(triples.stream(), backward);
    Set<FocusViolation> found = new LinkedHashSet<>();
    for (var subject : facts.subjects()) {
      for (var shape : shapesOf(subject, facts)) {
        shape.validate(facts, subject, message -> found.add(new FocusViolation(subject, message)));
      }
    }
    for (var targeted : byProperty) {
      for (var focus : targeted.focus.apply(facts)) {
        targeted.shape.validate(
            facts, focus, message -> found.add(new FocusViolation(focus, message)));
      }
    }
    if (!complete) {
      found.addAll(byJena(triples));
    }
    return List.copyOf(found);
  }

  private Set<CompiledShape> shapesOf(Node subject, Facts facts) {
    var types = facts.types(subject);
    if (types.size() == 1) {
      return byClass.getOrDefault(types.getFirst(), Set.of());
    }
    var wanted = new LinkedHashSet<CompiledShape>();
    types.forEach(type -> wanted.addAll(byClass.getOrDefault(type, Set.of())));
    return wanted;
  }

  private List<FocusViolation> byJena(List<Triple> triples) {
    var union = GraphMemFactory.createDefaultGraph();
    background.stream().forEach(union::add);
    triples.forEach(union::add);
    var subjects = new LinkedHashSet<Node>();
    triples.forEach(triple -> subjects.add(triple.getSubject()));
    return ShaclValidator.get().validate(shapes, union).getEntries().stream()
        .filter(entry -> subjects.contains(entry.focusNode()))
        .map(entry -> new FocusViolation(entry.focusNode(), entry.message()))
        .toList();
  }
}
