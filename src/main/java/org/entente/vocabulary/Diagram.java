package org.entente.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ontology.Resources;
import org.jspecify.annotations.Nullable;

/// The overview of the ontology: boxes for classes in rows and columns, arrows for the properties
/// between them, as `diagram.psv` places them. Sizes in user units of the SVG.
public record Diagram(List<Box> boxes, List<Arrow> arrows) {

  public static final int WIDTH = 1386;
  public static final int HEIGHT = 400;

  /// About how wide a letter of a name is.
  private static final int CLASS_LETTER = 9;

  private static final int PROPERTY_LETTER = 7;

  private static final int BOX_WIDTH = 190;
  private static final int BOX_HEIGHT = 46;
  private static final int COLUMN = 295;
  private static final int ROW = 150;
  private static final int MARGIN = 8;

  /// A class.
  ///
  /// @param x of its left edge
  /// @param y of its upper edge
  public record Box(String term, int x, int y) {

    public int width() {
      return BOX_WIDTH;
    }

    public int height() {
      return BOX_HEIGHT;
    }

    public int middleX() {
      return x + BOX_WIDTH / 2;
    }

    public int middleY() {
      return y + BOX_HEIGHT / 2;
    }

    /// The width to which a name that is too long for the box is squeezed; null if it fits.
    public @Nullable Integer fitted(String name) {
      return name.length() * CLASS_LETTER > BOX_WIDTH - 12 ? BOX_WIDTH - 12 : null;
    }
  }

  /// A property from the border of one box to that of another.
  ///
  /// @param labelX the middle of its label
  /// @param labelY the base line of its label
  public record Arrow(
      String property,
      String from,
      String to,
      int x1,
      int y1,
      int x2,
      int y2,
      int labelX,
      int labelY) {

    /// The width to which a name that is too long for a level arrow is squeezed; null if it fits.
    public @Nullable Integer fitted(String name) {
      int room = Math.abs(x2 - x1) - 14;
      return y1 == y2 && name.length() * PROPERTY_LETTER > room ? room : null;
    }
  }

  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  static Diagram shipped() {
    var boxes = new LinkedHashMap<String, Box>();
    var arrows = new ArrayList<Arrow>();
    Resources.text("org/entente/vocabulary/diagram.psv")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|", -1))
        .forEach(
            cells -> {
              if (cells[0].strip().equals("node")) {
                boxes.put(
                    cells[1].strip(),
                    new Box(
                        cells[1].strip(),
                        MARGIN + COLUMN * Integer.parseInt(cells[2].strip()),
                        MARGIN + ROW * Integer.parseInt(cells[3].strip())));
              } else {
                arrows.add(arrow(cells[1].strip(), cells[2].strip(), cells[3].strip(), boxes));
              }
            });
    return new Diagram(List.copyOf(boxes.values()), arrows);
  }

  private static Arrow arrow(String property, String from, String to, Map<String, Box> boxes) {
    var start = box(from, boxes);
    var end = box(to, boxes);
    int acrossX = Integer.signum(end.x() - start.x()) * BOX_WIDTH / 2;
    int acrossY = acrossX == 0 ? Integer.signum(end.y() - start.y()) * BOX_HEIGHT / 2 : 0;
    int x1 = start.middleX() + acrossX;
    int y1 = start.middleY() + acrossY;
    int x2 = end.middleX() - acrossX;
    int y2 = end.middleY() - acrossY;
    boolean upright = acrossX == 0;
    return new Arrow(
        property,
        from,
        to,
        x1,
        y1,
        x2,
        y2,
        (x1 + x2) / 2 + (upright ? 6 : 0),
        (y1 + y2) / 2 - (upright ? 0 : 7));
  }

  private static Box box(String term, Map<String, Box> boxes) {
    var box = boxes.get(term);
    if (box == null) {
      throw new IllegalStateException("diagram.psv draws an arrow to " + term + ", not placed");
    }
    return box;
  }
}
