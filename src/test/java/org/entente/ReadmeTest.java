package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/// What the README says of the code is so.
class ReadmeTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| ([a-z, –]+|anything) \\|$", Pattern.MULTILINE);

  @Test
  void itsMapIsTheOneThatIsHeld() throws IOException, NoSuchMethodException {
    var map = map();

    assertThat(map.remove("cli")).isEqualTo("anything");
    assertThat(map).isEqualTo(held());
  }

  @Test
  void itsMapHasEveryPackage() throws IOException {
    try (var folders = Files.list(Path.of("src/main/java/org/entente"))) {
      assertThat(map().keySet())
          .isEqualTo(
              folders
                  .filter(Files::isDirectory)
                  .map(folder -> folder.getFileName().toString())
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void itsLinksAndFilesAreThere() throws IOException {
    var files =
        Pattern.compile("(?<![\\w/])(?:docs|ontology|queries|src)/[\\w./-]+\\w")
            .matcher(readme())
            .results()
            .map(found -> found.group())
            .filter(name -> !name.contains("NAME"))
            .distinct();

    assertThat(files)
        .allSatisfy(
            name ->
                assertThat(
                        Files.exists(Path.of(name))
                            || Files.exists(Path.of("src/main/java/org/entente", name)))
                    .as(name)
                    .isTrue());
  }

  /// Package to what it may use, from the README.
  private static Map<String, String> map() throws IOException {
    var map = new TreeMap<String, String>();
    ROW.matcher(readme())
        .results()
        .forEach(row -> map.put(row.group(1), row.group(2).replace(",", "").replace("–", "")));
    return map;
  }

  /// The same from the rules of [ArchitectureTest].
  private static Map<String, String> held() throws NoSuchMethodException {
    var rows =
        ArchitectureTest.class
            .getDeclaredMethod("dependsOnlyOn", String.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    return Arrays.stream(rows.strip().split("\n", -1))
        .map(row -> row.split("\\|", -1))
        .collect(
            Collectors.toMap(
                row -> row[0].strip(), row -> row[1].strip(), (a, _) -> a, TreeMap::new));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
