package org.entente.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/// One shape as a list of steps, each a path and what the values at its end must keep.
final class CompiledShape {

  /// Where the values come from.
  @FunctionalInterface
  interface Way {
    List<Node> from(Facts facts, Node focus);
  }

  private static final Way HERE = (_, focus) -> List.of(focus);

  private record Step(Way way, List<Check> checks, String message) {}

  private final List<Step> steps;

  private CompiledShape(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// Empty if a constraint or path is of a kind that only Jena checks.
  static Optional<CompiledShape> of(Shape shape) {
    if (shape.deactivated()) {
      return Optional.of(new CompiledShape(List.of()));
    }
    var steps = new ArrayList<Step>();
    var way = shape instanceof PropertyShape property ? way(property.getPath()) : Optional.of(HERE);
    var checks = checks(shape.getConstraints());
    if (way.isEmpty() || checks.isEmpty()) {
      return Optional.empty();
    }
    if (!checks.get().isEmpty()) {
      steps.add(new Step(way.get(), checks.get(), message(shape)));
    }
    for (var property : shape.getPropertyShapes()) {
      var inner = of(property);
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      steps.addAll(after(way.get(), inner.get()));
    }
    return Optional.of(new CompiledShape(steps));
  }

  boolean isKeptBy(Facts facts, Node focus) {
    var wrong = new ArrayList<String>(0);
    validate(facts, focus, wrong::add);
    return wrong.isEmpty();
  }

  /// Hands the message of every step that `focus` does not keep to `wrong`.
  void validate(Facts facts, Node focus, Consumer<String> wrong) {
    for (var step : steps) {
      var values = step.way.from(facts, focus);
      for (var check : step.checks) {
        if (!check.isKept(facts, focus, values)) {
          wrong.accept(step.message);
          break;
        }
      }
    }
  }

  private static List<Step> after(Way way, CompiledShape inner) {
    if (way == HERE) {
      return inner.steps;
    }
    return inner.steps.stream()
        .map(
            step ->
                new Step(
                    (facts, focus) ->
                        way.from(facts, focus).stream()
                            .flatMap(node -> step.way.from(facts, node).stream())
                            .distinct()
                            .toList(),
                    step.checks,
                    step.message))
        .toList();
  }

  private static Optional<List<Check>> checks(Iterable<Constraint> constraints) {
    var checks = new ArrayList<Check>();
    for (var constraint : constraints) {
      var check = Checks.of(constraint);
      if (check.isEmpty()) {
        return Optional.empty();
      }
      checks.add(check.get());
    }
    return Optional.of(List.copyOf(checks));
  }

  private static Optional<Way> way(Path path) {
    return switch (path) {
      case P_Link link -> Optional.of((facts, focus) -> facts.values(focus, link.getNode()));
      case P_Inverse inverse when inverse.getSubPath() instanceof P_Link link ->
          Optional.of((facts, focus) -> facts.subjects(link.getNode(), focus));
      case P_Seq seq ->
          way(seq.getLeft()).flatMap(left -> way(seq.getRight()).map(right -> joined(left, right)));
      case P_Alt either ->
          way(either.getLeft())
              .flatMap(left -> way(either.getRight()).map(right -> both(left, right)));
      default -> Optional.empty();
    };
  }

  private static Way both(Way left, Way right) {
    return (facts, focus) ->
        Stream.concat(left.from(facts, focus).stream(), right.from(facts, focus).stream())
            .distinct()
            .toList();
  }

  private static Way joined(Way left, Way right) {
    return (facts, focus) -> {
      var middle = left.from(facts, focus);
      return middle.size() == 1
          ? right.from(facts, middle.getFirst())
          : middle.stream().flatMap(node -> right.from(facts, node).stream()).distinct().toList();
    };
  }

  private static String message(Shape shape) {
    return shape.getMessages().stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> "violates " + shape.getShapeNode());
  }
}
