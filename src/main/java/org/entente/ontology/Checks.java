package org.entente.ontology;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMinInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// Turns the constraints that Jena parsed into checks, as far as they are of SHACL Core and used
/// here.
final class Checks {

  private Checks() {}

  /// Empty for a constraint of another kind, which Jena has to check.
  static Optional<Check> of(Constraint constraint) {
    return Optional.ofNullable(
        switch (constraint) {
          case MinCount min -> (_, _, values) -> values.size() >= min.getMinCount();
          case MaxCount max -> (_, _, values) -> values.size() <= max.getMaxCount();
          case ClassConstraint type ->
              Check.each((facts, value) -> facts.isA(value, type.getExpectedClass()));
          case DatatypeConstraint type -> Check.each((_, value) -> isOf(value, type));
          case InConstraint in -> {
            var allowed = Set.copyOf(in.getValues());
            yield Check.each((_, value) -> allowed.contains(value));
          }
          case HasValueConstraint has -> (_, _, values) -> values.contains(has.getValue());
          case NodeKindConstraint kind -> Check.each((_, value) -> isOf(value, kind));
          case PatternConstraint regex when regex.getFlagsStr() == null -> pattern(regex);
          case StrMinLengthConstraint min ->
              Check.each((_, value) -> lexical(value).length() >= min.getMinLength());
          case ValueMinInclusiveConstraint min -> range(min, order -> order >= 0);
          case ValueMaxInclusiveConstraint max -> range(max, order -> order <= 0);
          case LessThanConstraint less -> pair(less, order -> order < 0);
          case LessThanOrEqualsConstraint less -> pair(less, order -> order <= 0);
          case DisjointConstraint other ->
              (facts, focus, values) ->
                  facts.values(focus, other.getValue()).stream().noneMatch(values::contains);
          case UniqueLangConstraint unique when unique.isFlag() ->
              (_, _, values) -> hasUniqueLanguages(values);
          case ShNode node -> node(node);
          case ShNot not -> none(not);
          case ShOr or -> either(or);
          default -> null;
        });
  }

  private static boolean isOf(Node value, DatatypeConstraint type) {
    return value.isLiteral()
        && value.getLiteralDatatypeURI().equals(type.getDatatypeURI())
        && value.getLiteralDatatype().isValid(value.getLiteralLexicalForm());
  }

  private static boolean isOf(Node value, NodeKindConstraint kind) {
    return (value.isURI() && kind.isCanBeIRI())
        || (value.isBlank() && kind.isCanBeBlankNode())
        || (value.isLiteral() && kind.isCanBeLiteral());
  }

  private static Check pattern(PatternConstraint regex) {
    var pattern = Pattern.compile(regex.getPattern());
    return Check.each((_, value) -> !value.isBlank() && pattern.matcher(lexical(value)).find());
  }

  private static String lexical(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private static Check range(ValueRangeConstraint range, IntPredicate order) {
    return Check.each(
        (_, value) -> compares(NodeValue.makeNode(value), range.getNodeValue(), order));
  }

  private static Check pair(ConstraintPairwise pair, IntPredicate order) {
    return (facts, focus, values) ->
        facts.values(focus, pair.getValue()).stream()
            .allMatch(
                other ->
                    values.stream()
                        .allMatch(
                            value ->
                                compares(
                                    NodeValue.makeNode(value), NodeValue.makeNode(other), order)));
  }

  private static boolean compares(NodeValue one, NodeValue other, IntPredicate order) {
    try {
      return order.test(NodeValue.compare(one, other));
    } catch (ExprException notComparable) {
      return false;
    }
  }

  private static boolean hasUniqueLanguages(List<Node> values) {
    var seen = new HashSet<String>();
    return values.stream()
        .filter(value -> value.isLiteral() && !value.getLiteralLanguage().isEmpty())
        .allMatch(value -> seen.add(value.getLiteralLanguage()));
  }

  private static @Nullable Check node(ShNode node) {
    return CompiledShape.of(node.getOther())
        .map(shape -> Check.each((facts, value) -> shape.isKeptBy(facts, value)))
        .orElse(null);
  }

  private static @Nullable Check none(ShNot not) {
    return CompiledShape.of(not.getOther())
        .map(shape -> Check.each((facts, value) -> !shape.isKeptBy(facts, value)))
        .orElse(null);
  }

  private static @Nullable Check either(ShOr or) {
    var shapes = or.getOthers().stream().map(CompiledShape::of).toList();
    return shapes.stream().anyMatch(Optional::isEmpty)
        ? null
        : Check.each(
            (facts, value) ->
                shapes.stream().anyMatch(shape -> shape.get().isKeptBy(facts, value)));
  }
}
