package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The map in README.md, as a test.
class ArchitectureTest {

  private static final String ROOT = "org.entente";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ontology |
          store    |
          exchange | ontology store
          lexicon  | ontology
          extract  | ontology lexicon
          model    | ontology extract
          search   | ontology store
          match    | ontology store search
          ingest   | ontology store extract match
          reconcile | ontology store search match
          query    | store
          entity   | ontology store query
          sparql   |
          ops      | store
          server   | ontology store exchange search reconcile query entity sparql ops
          """)
  void dependsOnlyOn(String feature, String allowed) {
    var inside =
        Stream.concat(
                Stream.of(feature),
                Arrays.stream(allowed == null ? new String[0] : allowed.split(" ")))
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(ROOT + "." + feature + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(
                    Arrays.stream(inside),
                    Stream.of(
                        "java..",
                        "org.apache.jena..",
                        "org.eclipse.rdf4j..",
                        "io.javalin..",
                        "org.jspecify..",
                        "dev.langchain4j..",
                        "com.fasterxml.jackson..",
                        "jakarta.servlet..",
                        "org.eclipse.jetty..",
                        "kotlin.."))
                .toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void keepsRdf4jInExchange() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".exchange..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.rdf4j..")
        .check(CODE);
  }

  @Test
  void keepsLanguageModelsInModel() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".model..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.langchain4j..")
        .check(CODE);
  }
}
