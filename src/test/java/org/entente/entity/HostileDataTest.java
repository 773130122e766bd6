package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.ontology.Modules;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.Templates;
import org.entente.store.GraphNames;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What others wrote into the graph never becomes markup, script or a link that runs something.
class HostileDataTest {

  private static final String MARKUP = "</script><script>alert(1)</script><img src=x onerror=a>";

  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .fromString(
            """
            id:mallory a foaf:Person ;
              rdfs:label "%1$s"@en , "\u202Efdp.exe"@vi ;
              skos:altLabel "%1$s other" ;
              rdfs:comment "%1$s"@en ;
              skos:exactMatch <javascript:alert(1)> , <data:text/html,x> , <https://example.org/%%22onclick> ;
              ent:hasTenure id:mallory-as-office .
            id:mallory-as-office a ent:Tenure ; ent:inOffice id:office ; ent:attestedOn id:date-x ;
              ent:evidencedBy id:p ; ent:rule "%1$s" ; ent:confidence 0.5 .
            id:office a ent:Office ; rdfs:label "%1$s" .
            id:date-x a ent:DateExtent ; ent:edtf "%1$s" .
            id:p a ent:EvidencePassage ; oa:hasSource id:doc ; oa:hasSelector id:s , id:q .
            id:s oa:start 0 ; oa:end 5 . id:q oa:exact "%1$s" .
            id:doc a ent:SourceDocument ; dcterms:identifier "%1$s" ; dcterms:language "\\"><b>" .
            id:thing a <javascript:alert(2)> ; <https://example.org/p> <javascript:alert(3)> .
            """
                .formatted(MARKUP))
        .prefixes(Prefixes.adapt(Namespaces.mapping()))
        .lang(Lang.TURTLE)
        .checking(false)
        .parse(graph);
    store.replace(GraphNames.of("import.hostile"), graph);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mallory", "mallory-as-office", "office", "doc", "thing"})
  void staysText(String slug) {
    var html = page(slug, Language.EN);

    assertThat(html)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContain("\"><b>")
        .doesNotContainPattern("href=\"(javascript|data):");
  }

  @Test
  void namesKeepTheirDirectionToThemselves() {
    assertThat(page("mallory", Language.VI)).contains("<bdi lang=\"vi\">\u202Efdp.exe</bdi>");
  }

  @Test
  void searchEnginesGetNoMarkupEither() {
    var portrait = portrait("mallory", Language.EN);
    var json = SchemaOrg.json(portrait, "about");
    var page =
        Page.of(messages(Language.EN), "/page/mallory", "x").withJsonLd(json).described(MARKUP);

    assertThat(html(page, portrait)).doesNotContain("<script>alert").contains("\\u003cscript");
  }

  @Test
  void citationsKeepTheirLines() {
    var citation =
        new Citation(
            portrait("mallory", Language.EN),
            "http://localhost/page/mallory",
            "1",
            java.time.LocalDate.of(2026, 1, 1));

    assertThat(citation.in(Citation.Format.RIS).lines())
        .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    assertThat(citation.in(Citation.Format.JSON)).startsWith("[");
  }

  private String page(String slug, Language language) {
    var portrait = portrait(slug, language);
    return html(Page.of(messages(language), "/page/" + slug, slug), portrait);
  }

  private static String html(Page page, Portrait portrait) {
    var bytes =
        Templates.render(
            "entity/entity.jte",
            Map.of(
                "page",
                page,
                "portrait",
                portrait,
                "version",
                "1",
                "hasReview",
                true,
                "reviews",
                true));
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private Portrait portrait(String slug, Language language) {
    Node entity = org.apache.jena.graph.NodeFactory.createURI(Namespaces.ID + slug);
    return new Portraits(store, KeptTexts.NONE).of(entity, messages(language), "", 0);
  }

  private static Messages messages(Language language) {
    return Messages.of(language, List.of("entity").toArray(String[]::new));
  }
}
