package org.entente.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.entity.Name;
import org.entente.entity.Wording;
import org.entente.ontology.Namespaces;
import org.entente.page.Messages;
import org.entente.picture.Table;

/// Answers of queries as tables that people read: names for IRIs, dates in words, and "no source
/// says" where that is the answer.
final class AnswerTables {

  private static final String UNKNOWN = Namespaces.SCHEME + "unknown";

  /// What is said by the names of the things already, or is for specialists.
  private static final Set<String> ASIDE = Set.of("content", "verb");

  private final Wording wording;

  AnswerTables(Wording wording) {
    this.wording = wording;
  }

  /// The first `most` rows. Columns are headed by the texts `browse.column.{variable}`; those of
  /// labels are left out, for things are named anyway.
  Table of(RowSet answer, int most, Messages messages) {
    var rows = new ArrayList<Binding>();
    while (rows.size() < most && answer.hasNext()) {
      rows.add(answer.next());
    }
    return of(answer.getResultVars(), rows, messages);
  }

  Table of(List<Var> variables, List<Binding> rows, Messages messages) {
    var columns =
        variables.stream()
            .filter(column -> !column.getVarName().endsWith("Label"))
            .filter(column -> !ASIDE.contains(column.getVarName()))
            .toList();
    var names = wording.names(messages.language(), things(rows));
    return new Table(
        columns.stream().map(column -> head(column, messages)).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> cell(column, row, names, messages)).toList())
            .distinct()
            .toList());
  }

  /// The same with the rows of one thing, which stands in the first column, as one: what they say
  /// in the other columns is listed once.
  static Table merged(Table table) {
    var things = new LinkedHashMap<Table.Cell, List<List<Table.Cell>>>();
    table
        .rows()
        .forEach(row -> things.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row));
    return new Table(
        table.heads(),
        things.values().stream()
            .map(
                rows ->
                    IntStream.range(0, table.heads().size())
                        .mapToObj(at -> joined(rows.stream().map(row -> row.get(at)).toList()))
                        .toList())
            .toList());
  }

  private static Table.Cell joined(List<Table.Cell> cells) {
    var different = cells.stream().distinct().toList();
    return different.size() == 1
        ? different.getFirst()
        : Table.Cell.of(different.stream().map(Table.Cell::text).collect(Collectors.joining(", ")));
  }

  private static String head(Var column, Messages messages) {
    var key = "browse.column." + column.getVarName();
    return messages.has(key) ? messages.get(key) : column.getVarName();
  }

  private static Set<Node> things(List<Binding> rows) {
    var things = new LinkedHashSet<Node>();
    rows.forEach(
        row ->
            row.vars()
                .forEachRemaining(
                    column -> {
                      var node = row.get(column);
                      if (node.isURI()) {
                        things.add(node);
                      }
                    }));
    return things;
  }

  private static Table.Cell cell(
      Var column, Binding row, Function<Node, Name> names, Messages messages) {
    return Optional.ofNullable(row.get(column))
        .map(value -> cell(value, names, messages))
        .orElseGet(
            () ->
                Table.Cell.of(
                    column.getVarName().equals("when") ? messages.get("browse.unknown") : "–"));
  }

  private static Table.Cell cell(Node node, Function<Node, Name> names, Messages messages) {
    if (node.isURI() && node.getURI().equals(UNKNOWN)) {
      return Table.Cell.of(messages.get("browse.unknown"));
    }
    if (node.isURI()) {
      var iri = node.getURI();
      boolean ours =
          iri.startsWith(Namespaces.ID)
              || (iri.startsWith(Namespaces.SCHEME) && !iri.equals(UNKNOWN));
      return Table.Cell.of(
          names.apply(node).text(),
          ours ? Optional.of(Lines.href(iri, messages.language())) : Optional.empty());
    }
    var text = node.getLiteralLexicalForm();
    return node.getLiteralValue() instanceof Number number && text.matches("[0-9]+")
        ? new Table.Cell(ListPage.number(number.longValue(), messages), Optional.empty(), true)
        : Table.Cell.of(
            text.matches("[0-9X]{4}(-[0-9X]{2}){0,2}(/.*)?")
                ? Wording.date(text, messages.language())
                : text);
  }
}
