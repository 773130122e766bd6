package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

  /// Our packages that each of our packages may use. What is not listed may use anything.
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ontology |
          store    |
          sparql   |
          exchange | ontology store
          lexicon  | ontology
          extract  | ontology lexicon
          model    | ontology lexicon extract
          search   | ontology store
          match    | ontology store search
          ingest   | ontology store extract lexicon match
          reconcile | ontology store search match
          link     | ontology store exchange search match
          page     | ontology
          picture  | ontology page
          query    | ontology store page picture
          entity   | ontology store search query page picture
          editor   | ontology store query page
          publish  | ontology store query page
          vocabulary | ontology store query page
          bench    | ontology store ingest
          ops      | store sparql
          server   | ontology store search reconcile query entity page publish vocabulary sparql ops editor picture browse review
          browse   | ontology store search query entity page picture
          review   | ontology store ingest page
          """)
  void dependsOnlyOn(String feature, String allowed) {
    var inside =
        Stream.concat(
                Stream.of(feature),
                Arrays.stream(allowed == null ? new String[0] : allowed.split(" ")))
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + feature + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(inside))
                .and(JavaClass.Predicates.resideInAPackage(ROOT + "..")))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  /// Libraries that one package alone may use.
  @ParameterizedTest(name = "{0} only in {1}")
  @CsvSource({
    "org.eclipse.rdf4j.., exchange",
    "org.apache.jena.tdb2.., store",
    "org.apache.jena.rdflink.., store",
    "org.apache.jena.fuseki.., sparql",
    "org.apache.jena.shacl.., ontology",
    "dev.langchain4j.., model",
    "gg.jte.., page",
    "picocli.., cli"
  })
  void keepsALibraryInOnePackage(String library, String feature) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "." + feature + "..", ROOT + ".templates..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CODE);
  }

  @Test
  void keepsJavalinInRoutesAndServer() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".server..")
        .and()
        .haveSimpleNameNotEndingWith("Routes")
        // What a client asks for is read off its request, beside the routes that answer it.
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".entity.Asked")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.javalin..")
        .check(CODE);
  }

  @Test
  void readsTheEnvironmentInOpsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".ops..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CODE);
  }

  @Test
  void namesNothingByAWordThatSaysNothing() {
    classes()
        .should()
        .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Processor|Handler|Impl)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*\\.(Base|Abstract)[A-Z]\\w*")
        .check(CODE);
  }
}
