package org.entente.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;

/// What the page about the dataset shows.
///
/// @param version of the data
/// @param modified when something was last added, ISO 8601
public record DatasetView(
    String version,
    Optional<String> modified,
    String triples,
    List<Count> classes,
    List<Count> properties,
    List<Count> links,
    List<DumpLink> dumps,
    String base,
    String citation) {

  /// How many there are of one thing.
  ///
  /// @param name prefixed name of a term
  public record Count(String name, String iri, String count) {}

  /// A dump to fetch.
  ///
  /// @param size readable, if the file was made before
  public record DumpLink(
      String name, String format, Optional<String> size, Optional<String> sha256) {}

  public DatasetView {
    classes = List.copyOf(classes);
    properties = List.copyOf(properties);
    links = List.copyOf(links);
    dumps = List.copyOf(dumps);
  }

  static DatasetView of(
      Statistics statistics, Published files, boolean hasDumps, String base, Language language) {
    var links = new ArrayList<Count>();
    statistics
        .linksets()
        .forEach(
            set ->
                links.add(
                    new Count(
                        set.name() + " (" + prefixed(set.property()) + ")",
                        set.target(),
                        grouped(set.triples(), language))));
    return new DatasetView(
        files.version(),
        statistics.modified(),
        grouped(statistics.triples(), language),
        counts(statistics.classes(), language),
        counts(statistics.properties(), language),
        links,
        hasDumps ? dumps(files, language) : List.of(),
        base,
        "Entente: actors and commitments in law-enforcement cooperation. Version "
            + files.version()
            + statistics.modified().map(time -> ", " + time.substring(0, 10)).orElse("")
            + ". https://w3id.org/entente/dataset");
  }

  private static List<DumpLink> dumps(Published files, Language language) {
    return Arrays.stream(DumpFormat.values())
        .map(
            format -> {
              var name = PublishRoutes.fileName(files.version(), format);
              var made = files.ready(name);
              return new DumpLink(
                  name,
                  format.extension(),
                  made.map(file -> grouped(file.bytes(), language) + "\u00a0B"),
                  made.map(Published.Finished::sha256));
            })
        .toList();
  }

  private static List<Count> counts(Map<String, Long> counts, Language language) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Count(
                    prefixed(entry.getKey()), entry.getKey(), grouped(entry.getValue(), language)))
        .toList();
  }

  private static String prefixed(String iri) {
    return Namespaces.mapping().shortForm(iri);
  }

  private static String grouped(long number, Language language) {
    return String.format(language.locale(), "%,d", number);
  }
}
