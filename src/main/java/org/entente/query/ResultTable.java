package org.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.entente.ontology.Namespaces;

/// Rows as people read them: names in their language instead of IRIs, linked to pages.
///
/// @param columns the names of the variables
/// @param rows each as long as `columns`
/// @param isCut whether rows beyond the first were left out
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean isCut) {

  private static final String LABEL = "Label";

  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// One value.
  ///
  /// @param language of the text, where it has one
  public record Cell(
      String text, Optional<String> href, Optional<String> language, boolean isNumber) {

    static final Cell EMPTY = new Cell("", Optional.empty(), Optional.empty(), false);
  }

  /// Rows taken off the store, to be named and shown.
  ///
  /// @param isCut whether there are more
  public record Taken(List<Var> variables, List<Binding> rows, boolean isCut) {

    public Taken {
      variables = List.copyOf(variables);
      rows = List.copyOf(rows);
    }

    /// Takes the first `most` rows.
    public static Taken of(RowSet rows, int most) {
      var taken = new ArrayList<Binding>();
      while (rows.hasNext() && taken.size() < most) {
        taken.add(rows.next());
      }
      boolean isCut = rows.hasNext();
      if (isCut) {
        rows.close();
      }
      return new Taken(rows.getResultVars(), taken, isCut);
    }

    /// The same rows to be read once more.
    public RowSet again() {
      return RowSetStream.create(variables, rows.iterator());
    }

    /// Every term that occurs.
    public Set<Node> terms() {
      var terms = new HashSet<Node>();
      rows.forEach(row -> row.forEach((_, term) -> terms.add(term)));
      return terms;
    }
  }

  /// Shows `taken`; a column of labels beside the column of what they name is left out, since its
  /// names are shown there in the reader's language.
  public static ResultTable of(Taken taken, Labels labels) {
    var shown = taken.variables().stream().filter(name -> !isLabelOfAnother(name, taken)).toList();
    var rows =
        taken.rows().stream()
            .map(row -> shown.stream().map(name -> cell(row, name, labels)).toList())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    return new ResultTable(
        shown.stream().map(Var::getVarName).toList(), List.copyOf(rows), taken.isCut());
  }

  private static boolean isLabelOfAnother(Var name, Taken taken) {
    var text = name.getVarName();
    return text.endsWith(LABEL)
        && taken.variables().contains(Var.alloc(text.substring(0, text.length() - LABEL.length())));
  }

  private static Cell cell(Binding row, Var name, Labels labels) {
    return row.contains(name) ? cell(row.get(name), labels) : Cell.EMPTY;
  }

  /// How one term is shown.
  public static Cell cell(Node node, Labels labels) {
    boolean isNumber =
        node.isLiteral()
            && node.getLiteral().isWellFormed()
            && node.getLiteralValue() instanceof Number;
    var text = isNumber ? number(node) : labels.of(node);
    return new Cell(text, href(node), labels.language(node), isNumber);
  }

  /// The address of the page about `node`, here or elsewhere; empty for literals.
  public static Optional<String> href(Node node) {
    if (!node.isURI()) {
      return Optional.empty();
    }
    var iri = node.getURI();
    if (iri.startsWith(Namespaces.ID)) {
      return Optional.of("/page/" + iri.substring(Namespaces.ID.length()));
    }
    if (iri.startsWith(Namespaces.BASE)) {
      return Optional.of("/" + iri.substring(Namespaces.BASE.length()));
    }
    return Optional.of(iri)
        .filter(text -> text.startsWith("http://") || text.startsWith("https://"));
  }

  /// Decimals from a division have more digits than anybody reads.
  private static String number(Node node) {
    var text = node.getLiteralLexicalForm();
    return XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype()) && text.length() > 8
        ? new java.math.BigDecimal(text)
            .setScale(2, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : text;
  }
}
