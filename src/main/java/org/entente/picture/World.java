package org.entente.picture;

import java.util.HashMap;
import java.util.Map;
import org.entente.ontology.Resources;

/// Outlines of land by ISO 3166-1 code.
final class World {

  /// The size of the grid that the outlines are drawn on.
  static final int WIDTH = 1200;

  static final int HEIGHT = 522;

  private static final World SHIPPED = read();

  private final String land;
  private final Map<String, Country> countries;

  /// @param path absent (empty) where there is but a point
  /// @param isSmall whether a point must stand in for it
  record Country(int x, int y, boolean isSmall, String path) {}

  private World(String land, Map<String, Country> countries) {
    this.land = land;
    this.countries = Map.copyOf(countries);
  }

  static World shipped() {
    return SHIPPED;
  }

  /// All land as one path.
  String land() {
    return land;
  }

  /// By code in lower case.
  Map<String, Country> countries() {
    return countries;
  }

  private static World read() {
    var land = new StringBuilder();
    var countries = new HashMap<String, Country>();
    Resources.text("org/entente/picture/world.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              var cells = line.split("\t", -1);
              land.append(cells[4]);
              if (!cells[0].equals("-")) {
                countries.put(
                    cells[0],
                    new Country(
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        cells[3].equals("point"),
                        cells[4]));
              }
            });
    return new World(land.toString(), countries);
  }
}
