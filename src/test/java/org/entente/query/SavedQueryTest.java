package org.entente.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.ontology.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueryTest {

  private static final String HEADER =
      """
      #+ summary: Persons of a country
      #+ description: One line
      #+ description: and another.
      #+ question-en: Who is it?
      #+ question-vi: Là ai?
      #+ question-fr: Qui est-ce ?
      #+ tags: person, state
      #+ param: country iri default=id:vn "The country."
      #+ param: label vi default="Tô Lâm" "The name."
      #+ param: since date optional "The first day."
      """;
  private static final String BODY =
      "SELECT * { ?person ?of ?_country_iri ; ?named ?_label_vi FILTER(?day >= ?_since_date) }";

  @Test
  void readsItsHeader() {
    var query = SavedQuery.parse("persons", HEADER + BODY);

    assertThat(query.summary()).isEqualTo("Persons of a country");
    assertThat(query.description()).isEqualTo("One line and another.");
    assertThat(query.questions()).containsKeys("en", "vi", "fr");
    assertThat(query.tags()).containsExactly("person", "state");
    assertThat(query.parameters())
        .extracting(Parameter::name)
        .containsExactly("country", "label", "since");
  }

  @Test
  void bindsDefaultsAndLeavesOptionalOnesOpen() {
    var query = SavedQuery.parse("persons", HEADER + BODY);

    assertThat(query.bindings(Map.of()))
        .containsOnly(
            Map.entry("_country_iri", NodeFactory.createURI(Namespaces.ID + "vn")),
            Map.entry("_label_vi", NodeFactory.createLiteralLang("Tô Lâm", "vi")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "gb, https://w3id.org/entente/id/gb",
    "id:gb, https://w3id.org/entente/id/gb",
    "scheme:talks, https://w3id.org/entente/scheme/talks",
    "<urn:x:y>, urn:x:y",
    "https://example.org/a, https://example.org/a"
  })
  void readsAnIriAsPeopleWriteIt(String text, String iri) {
    assertThat(country(text)).isEqualTo(NodeFactory.createURI(iri));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "country | <urn:a> } DROP ALL #",
        "country | no slug",
        "since | yesterday",
        "since | 2021-13-01"
      })
  void namesTheParameterWhoseValueIsOfAnotherKind(String name, String value) {
    var query = SavedQuery.parse("persons", HEADER + BODY);

    assertThatThrownBy(() -> query.bindings(Map.of(name, value)))
        .isInstanceOf(BadParameter.class)
        .hasMessageStartingWith("The parameter " + name + "=" + value + " is not ");
  }

  @Test
  void namesAParameterThatItDoesNotHave() {
    var query = SavedQuery.parse("persons", HEADER + BODY);

    assertThatThrownBy(() -> query.bindings(Map.of("state", "vn")))
        .hasMessage("The query persons has no parameter state; it has country, label, since.");
  }

  @Test
  void needsAParameterWithoutDefault() {
    var query = SavedQuery.parse("q", "#+ param: x iri \"Something.\"\nSELECT * { ?s ?p ?_x_iri }");

    assertThatThrownBy(() -> query.bindings(Map.of()))
        .hasMessage("The query q needs the parameter x.");
  }

  @Test
  void refusesAHeaderThatDoesNotFitItsQuery() {
    assertThatThrownBy(() -> SavedQuery.parse("q", "SELECT * { ?s ?p ?_x_iri }"))
        .hasMessageContaining("?_x_iri is no parameter");
    assertThatThrownBy(
            () -> SavedQuery.parse("q", "#+ param: x iri \"Lost.\"\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("?_x_iri does not occur");
    assertThatThrownBy(() -> SavedQuery.parse("q", "#+ sumary: x\nSELECT * { ?s ?p ?o }"))
        .hasMessageContaining("#+ sumary: x");
  }

  @Test
  void saysWhereAQueryIsNotSparql() {
    assertThatThrownBy(() -> SavedQuery.parse("q", "SELECT *\n{ ?s ?p "))
        .isInstanceOf(BadQuery.class)
        .hasMessageStartingWith("q: line 2, column");
  }

  private static Node country(String text) {
    var bindings = SavedQuery.parse("q", HEADER + BODY).bindings(Map.of("country", text));
    return bindings.getOrDefault("_country_iri", Node.ANY);
  }
}
