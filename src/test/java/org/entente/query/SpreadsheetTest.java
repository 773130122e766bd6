package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "=HYPERLINK(\"http://x\")"})
  void textThatCouldBeAFormulaGetsAnApostrophe(String text) throws IOException {
    assertThat(strings(NodeFactory.createLiteralString(text)))
        .contains(">&apos;" + text.replace("\"", "&quot;").replace("\t", "&#x9;"));
  }

  @Test
  void textInCsvStaysAsItIs() {
    var out = new ByteArrayOutputStream();
    RowSyntax.CSV.write(rows(NodeFactory.createLiteralString("=1+1")), out);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n=1+1");
  }

  @Test
  void aNegativeNumberIsANumber() throws IOException {
    var node = NodeFactory.createLiteralDT("-12.5", XSDDatatype.XSDdecimal);

    assertThat(sheet(node)).contains("<v>-12.5</v>");
  }

  @Test
  void aNumberOfMoreDigitsThanACellHoldsIsText() throws IOException {
    var node = NodeFactory.createLiteralDT("12345678901234567", XSDDatatype.XSDinteger);

    assertThat(strings(node)).contains("12345678901234567");
  }

  @Test
  void aDayIsADateAndAnImpossibleOneIsText() throws IOException {
    var day = NodeFactory.createLiteralDT("2021-06-22", XSDDatatype.XSDdate);
    var none = NodeFactory.createLiteralDT("2021-02-30", XSDDatatype.XSDdate);

    // Days since 30 December 1899.
    assertThat(sheet(day)).contains("<v>44369");
    assertThat(strings(none)).contains("2021-02-30");
  }

  @Test
  void vietnameseAndMarkupArriveWhole() throws IOException {
    assertThat(strings(NodeFactory.createLiteralString("Tô Lâm <b> & 𝄞")))
        .contains("T&#xf4; L&#xe2;m &lt;b&gt; &amp; &#x1d11e;");
  }

  private static String sheet(Node node) throws IOException {
    return parts(node).getOrDefault("xl/worksheets/sheet1.xml", "");
  }

  private static String strings(Node node) throws IOException {
    return parts(node).getOrDefault("xl/sharedStrings.xml", "");
  }

  private static RowSet rows(Node node) {
    var x = Var.alloc("x");
    return RowSetStream.create(List.of(x), List.of(BindingFactory.binding(x, node)).iterator());
  }

  private static Map<String, String> parts(Node node) throws IOException {
    var file = Files.createTempFile("entente", ".xlsx");
    try (var out = Files.newOutputStream(file)) {
      RowSyntax.XLSX.write(rows(node), out);
    }
    var parts = new HashMap<String, String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var content = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }
}
