package org.entente.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;

/// Whether two answers are alike: the same rows up to the names of blank nodes, where numbers and
/// truth values of one datatype are the same if their values are, however they are written.
final class Likeness {

  private static final Node SOME_BLANK = NodeFactory.createURI("urn:x-entente:blank");

  private final List<List<Node>> left;
  private final List<List<Node>> right;
  private final Map<Node, Node> pairs = new HashMap<>();
  private final Map<Node, Node> reverse = new HashMap<>();

  private Likeness(Collection<List<Node>> left, Collection<List<Node>> right) {
    this.left = canonical(left);
    this.right = canonical(right);
  }

  static boolean inAnyOrder(Collection<List<Node>> left, Collection<List<Node>> right) {
    var both = new Likeness(left, right);
    return both.sameShapes() && both.match(0);
  }

  static boolean inOrder(Collection<List<Node>> left, Collection<List<Node>> right) {
    var both = new Likeness(left, right);
    if (both.left.size() != both.right.size()) {
      return false;
    }
    for (int i = 0; i < both.left.size(); i++) {
      if (!both.same(both.left.get(i), both.right.get(i), new ArrayList<>())) {
        return false;
      }
    }
    return true;
  }

  /// Without this, unlike answers with many blank nodes would take for ever to tell.
  private boolean sameShapes() {
    return shapes(left).equals(shapes(right));
  }

  private static Map<List<Node>, Long> shapes(List<List<Node>> rows) {
    var counts = new HashMap<List<Node>, Long>();
    rows.forEach(row -> counts.merge(map(row, Likeness::shape), 1L, Long::sum));
    return counts;
  }

  private static Node shape(Node node) {
    return node.isBlank() ? SOME_BLANK : inside(node, Likeness::shape);
  }

  /// Pairs the rows from the given one on, trying another partner where one leads nowhere.
  private boolean match(int index) {
    if (index == left.size()) {
      return right.isEmpty();
    }
    for (int i = 0; i < right.size(); i++) {
      var paired = new ArrayList<Node>();
      var candidate = right.get(i);
      if (same(left.get(index), candidate, paired)) {
        right.remove(i);
        if (match(index + 1)) {
          return true;
        }
        right.add(i, candidate);
      }
      paired.forEach(node -> reverse.remove(Optional.ofNullable(pairs.remove(node)).orElseThrow()));
    }
    return false;
  }

  private boolean same(List<Node> one, List<Node> other, List<Node> paired) {
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i), paired)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Node one, Node other, List<Node> paired) {
    if (one.isTripleTerm() && other.isTripleTerm()) {
      return same(parts(one.getTriple()), parts(other.getTriple()), paired);
    }
    if (!one.isBlank() || !other.isBlank()) {
      return one.equals(other);
    }
    if (!pairs.containsKey(one) && !reverse.containsKey(other)) {
      pairs.put(one, other);
      reverse.put(other, one);
      paired.add(one);
      return true;
    }
    return other.equals(pairs.get(one));
  }

  private static List<Node> parts(Triple triple) {
    return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static List<List<Node>> canonical(Collection<List<Node>> rows) {
    var canonical = new ArrayList<List<Node>>();
    rows.forEach(row -> canonical.add(map(row, Likeness::canonical)));
    return canonical;
  }

  static Node canonical(Node node) {
    if (!node.isLiteral()) {
      return inside(node, Likeness::canonical);
    }
    var type = node.getLiteralDatatype();
    var value = NodeValue.makeNode(node);
    if (!node.getLiteral().isWellFormed()) {
      return node;
    }
    if (value.isBoolean()) {
      return NodeFactory.createLiteralDT(Boolean.toString(value.getBoolean()), type);
    }
    if (!value.isNumber()) {
      return node;
    }
    var text =
        XSDDatatype.XSDdouble.equals(type) || XSDDatatype.XSDfloat.equals(type)
            ? Double.toString(value.getDouble())
            : plain(value.getDecimal());
    return NodeFactory.createLiteralDT(text, type);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Node inside(Node node, UnaryOperator<Node> change) {
    if (!node.isTripleTerm()) {
      return node;
    }
    var triple = node.getTriple();
    return NodeFactory.createTripleTerm(
        change.apply(triple.getSubject()),
        change.apply(triple.getPredicate()),
        change.apply(triple.getObject()));
  }

  private static List<Node> map(List<Node> row, UnaryOperator<Node> change) {
    return row.stream().map(change).toList();
  }
}
