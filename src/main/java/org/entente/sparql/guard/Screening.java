package org.entente.sparql.guard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprNone;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorFunction;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/// Reads through a query before it runs: whether it asks for what is refused here, how much of it
/// there is, and whether asking again would give the same answer.
///
/// What was read decides, not the text: however a keyword is spelt, it is one here.
public final class Screening {

  /// Functions beyond those of SPARQL itself; casts are in the namespace of XML Schema.
  private static final Set<String> FUNCTIONS =
      Set.of(
          "http://www.w3.org/2005/xpath-functions/math#exp",
          "http://www.w3.org/2005/xpath-functions/math#log",
          "http://www.w3.org/2005/xpath-functions/math#log10",
          "http://www.w3.org/2005/xpath-functions/math#sqrt",
          "http://www.w3.org/2005/xpath-functions#abs",
          "http://www.w3.org/2005/xpath-functions#ceiling",
          "http://www.w3.org/2005/xpath-functions#floor",
          "http://www.w3.org/2005/xpath-functions#round",
          "http://www.w3.org/2005/xpath-functions#normalize-space",
          "http://www.w3.org/2005/xpath-functions#substring",
          "http://www.w3.org/2005/xpath-functions#string-length");

  private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";

  private final Set<String> services;
  private boolean isRepeatable = true;
  private int patterns;
  private int values;
  private Optional<String> refusal = Optional.empty();

  private Screening(Set<String> services) {
    this.services = services;
  }

  /// Reads `query` through.
  ///
  /// Reads through a query.
  ///
  /// @param services addresses that SERVICE may name
  public static Screening of(Query query, Set<String> services) {
    var screening = new Screening(services);
    screening.dataset(query);
    screening.read(query);
    return screening;
  }

  /// What the WHERE of an update asks for; no update asks another endpoint.
  public static Screening of(Element pattern) {
    var screening = new Screening(Set.of());
    screening.read(pattern);
    return screening;
  }

  /// The functions beyond those of SPARQL that queries may call.
  public static Set<String> functions() {
    return FUNCTIONS;
  }

  /// Whether the same data always gives the same answer.
  public boolean isRepeatable() {
    return isRepeatable;
  }

  /// Its triple patterns and paths.
  public int patterns() {
    return patterns;
  }

  /// Rows of all its VALUES.
  public int values() {
    return values;
  }

  /// Why it is not answered here at all.
  public Optional<String> refusal() {
    return refusal;
  }

  private void refuse(String reason) {
    if (refusal.isEmpty()) {
      refusal = Optional.of(reason);
    }
  }

  private void dataset(Query query) {
    query.getGraphURIs().forEach(this::graph);
    query.getNamedGraphURIs().forEach(this::graph);
  }

  /// Graphs are those of the data; nothing is fetched.
  private void graph(String name) {
    if (name.toLowerCase(Locale.ROOT).startsWith("file:")) {
      refuse("Files are not read: FROM names a graph of the data, not " + name + ".");
    }
  }

  private void read(Query query) {
    if (query.getQueryPattern() != null) {
      read(query.getQueryPattern());
    }
    if (query.hasValues()) {
      values += query.getValuesData().size();
    }
    query.getProject().forEachExpr((_, expression) -> read(expression));
    query.getGroupBy().forEachExpr((_, expression) -> read(expression));
    query.getAggregators().forEach(this::read);
    query.getHavingExprs().forEach(this::read);
    if (query.hasOrderBy()) {
      query.getOrderBy().forEach(condition -> read(condition.getExpression()));
    }
    if (query.isConstructType()) {
      patterns += query.getConstructTemplate().getTriples().size();
    }
  }

  private void read(Element element) {
    ElementWalker.walk(element, new Elements());
  }

  private void read(Expr expression) {
    Walker.walk(expression, new Expressions());
  }

  private void predicate(TriplePath path) {
    patterns++;
    if (path.getPredicate() != null
        && path.getPredicate().isURI()
        && isCode(path.getPredicate().getURI())) {
      refuse("Predicates that are program code are not run: <" + path.getPredicate() + ">.");
    }
  }

  private static boolean isCode(String iri) {
    var scheme = iri.toLowerCase(Locale.ROOT);
    return scheme.startsWith("java:") || scheme.startsWith("http://jena.apache.org/arq/js");
  }

  private final class Elements extends ElementVisitorBase {

    @Override
    public void visit(ElementPathBlock block) {
      block.getPattern().forEach(Screening.this::predicate);
    }

    @Override
    public void visit(ElementData data) {
      values += data.getRows().size();
    }

    @Override
    public void visit(ElementFilter filter) {
      read(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      read(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
      read(assign.getExpr());
    }

    @Override
    public void visit(ElementSubQuery sub) {
      read(sub.getQuery());
    }

    @Override
    public void visit(ElementService service) {
      isRepeatable = false;
      var node = service.getServiceNode();
      if (!node.isURI() || !services.contains(node.getURI())) {
        refuse(
            services.isEmpty()
                ? "SERVICE is off here: nothing is asked of other endpoints."
                : "SERVICE asks only " + String.join(", ", services) + " from here.");
      }
    }
  }

  private final class Expressions extends ExprVisitorFunction {

    @Override
    protected void visitExprFunction(ExprFunction function) {
      switch (function) {
        case E_Now _, Unstable _ -> isRepeatable = false;
        case E_Call _ -> refuse("Functions are called by their names here.");
        case E_Function call -> call(call.getFunctionIRI());
        default -> {}
      }
    }

    @Override
    public void visit(ExprFunctionN function) {
      visitExprFunction(function);
    }

    @Override
    public void visit(ExprFunctionOp exists) {
      read(exists.getElement());
    }

    @Override
    public void visit(ExprAggregator aggregator) {
      var arguments = aggregator.getAggregator().getExprList();
      if (arguments != null) {
        arguments.forEach(Screening.this::read);
      }
    }

    @Override
    public void visit(NodeValue value) {}

    @Override
    public void visit(ExprVar variable) {}

    @Override
    public void visit(ExprNone none) {}

    @Override
    public void visit(ExprTripleTerm term) {}
  }

  private void call(String iri) {
    if (isCode(iri)) {
      refuse("Functions that are program code are not run: <" + iri + ">.");
    } else if (!iri.startsWith(CASTS) && !FUNCTIONS.contains(iri)) {
      refuse("There is no function <" + iri + "> here; there are those of SPARQL and the casts.");
    }
  }
}
