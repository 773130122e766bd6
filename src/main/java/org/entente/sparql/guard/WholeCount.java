package org.entente.sparql.guard;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.vocabulary.RDF;

/// A question that asks how often one triple pattern occurs in everything, whatever its variables
/// are called.
///
/// @param question the same for the same question
/// @param by the variable that is counted by
/// @param count the variable that holds the count
record WholeCount(String question, Optional<Var> by, Var count) {

  private record Counted(Optional<Node> graph, Triple triple) {

    boolean hasDistinctVariables() {
      var variables = new HashSet<Node>();
      return Stream.concat(
              graph.stream(),
              Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
          .filter(Var::isVar)
          .allMatch(variables::add);
    }
  }

  /// What the whole of `plan` asks, if it is such a question; only what sorts, cuts or renames the
  /// counts may stand around it.
  static Optional<WholeCount> of(Op plan) {
    return switch (plan) {
      case OpGroup group -> of(group);
      case OpExtend extend
          when extend.getVarExprList().getExprs().values().stream()
              .allMatch(ExprVar.class::isInstance) ->
          of(extend.getSubOp());
      case OpOrder order
          when order.getConditions().stream().allMatch(c -> c.getExpression().isVariable()) ->
          of(order.getSubOp());
      case OpTopN top
          when top.getConditions().stream().allMatch(c -> c.getExpression().isVariable()) ->
          of(top.getSubOp());
      case OpProject _, OpSlice _ -> of(((Op1) plan).getSubOp());
      default -> Optional.empty();
    };
  }

  static Optional<WholeCount> of(OpGroup group) {
    if (group.getAggregators().size() != 1
        || group.getGroupVars().size() > 1
        || !group.getGroupVars().getExprs().isEmpty()) {
      return Optional.empty();
    }
    var aggregate = group.getAggregators().getFirst();
    var by = group.getGroupVars().getVars().stream().findFirst();
    return counted(group.getSubOp())
        .filter(Counted::hasDistinctVariables)
        .filter(counted -> isCount(aggregate.getAggregator(), counted))
        .flatMap(counted -> question(counted, by))
        .map(question -> new WholeCount(question, by, aggregate.getVar()));
  }

  private static boolean isCount(Aggregator aggregator, Counted counted) {
    if (aggregator instanceof AggCount) {
      return true;
    }
    // A variable of the pattern is bound in every row.
    return aggregator instanceof AggCountVar
        && aggregator.getExprList().get(0) instanceof ExprVar variable
        && (counted.triple.getSubject().equals(variable.asVar())
            || counted.triple.getPredicate().equals(variable.asVar())
            || counted.triple.getObject().equals(variable.asVar()));
  }

  private static Optional<Counted> counted(Op rows) {
    return switch (rows) {
      case OpBGP pattern -> single(pattern.getPattern(), Optional.empty());
      case OpQuadPattern quads when quads.isDefaultGraph() ->
          single(quads.getBasicPattern(), Optional.empty());
      case OpQuadPattern quads when Var.isVar(quads.getGraphNode()) ->
          single(quads.getBasicPattern(), Optional.of(quads.getGraphNode()));
      case OpGraph graph
          when Var.isVar(graph.getNode()) && graph.getSubOp() instanceof OpBGP pattern ->
          single(pattern.getPattern(), Optional.of(graph.getNode()));
      default -> Optional.empty();
    };
  }

  private static Optional<Counted> single(BasicPattern pattern, Optional<Node> graph) {
    return pattern.size() == 1 ? Optional.of(new Counted(graph, pattern.get(0))) : Optional.empty();
  }

  private static Optional<String> question(Counted counted, Optional<Var> by) {
    var triple = counted.triple;
    var predicate = triple.getPredicate();
    var object = triple.getObject();
    boolean isAny = Var.isVar(predicate) && Var.isVar(object);
    if (!Var.isVar(triple.getSubject())) {
      return Optional.empty();
    }
    if (counted.graph.isPresent()) {
      return isAny && by.filter(counted.graph.get()::equals).isPresent()
          ? Optional.of("graphs")
          : Optional.empty();
    }
    if (by.isEmpty()) {
      boolean isOfClass = predicate.equals(RDF.Nodes.type) && object.isURI();
      return isAny
          ? Optional.of("triples")
          : predicate.isURI() && (Var.isVar(object) || isOfClass)
              ? Optional.of("of " + predicate + " " + (isOfClass ? object : "?"))
              : Optional.empty();
    }
    if (isAny && by.get().equals(predicate)) {
      return Optional.of("predicates");
    }
    return predicate.equals(RDF.Nodes.type) && by.get().equals(object)
        ? Optional.of("classes")
        : Optional.empty();
  }
}
