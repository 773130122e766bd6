package org.entente.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.page.Language;
import org.entente.page.Messages;

/// With whom, on a map of land: the fuller the colour, the more there is.
///
/// @param key tells the picture from others on the page
/// @param counted what is counted, as the head of a column: "Agreements"
/// @param home the ISO 3166-1 code from which lines lead to the partners
public record PartnerMap(
    String key, String title, String counted, Optional<String> home, List<Partner> partners) {

  private static final int SHADES = 4;

  /// One partner.
  ///
  /// @param code ISO 3166-1 alpha-2 in lower case; one that the map lacks stands in the table alone
  /// @param href where the partner leads; a path on this server
  public record Partner(String code, String label, long count, Optional<String> href) {}

  public PartnerMap {
    partners =
        partners.stream()
            .filter(partner -> partner.count() > 0)
            .sorted(
                Comparator.comparingLong(Partner::count).reversed().thenComparing(Partner::label))
            .toList();
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return partners.isEmpty();
  }

  public Picture draw(Language language) {
    var messages = Messages.of(language, "picture");
    return Picture.of(messages, title, svg(messages), table(messages))
        .noted(messages.get("picture.map.source"));
  }

  private String svg(Messages messages) {
    var world = World.shipped();
    var frame = new Frame(key, "map", World.WIDTH, World.HEIGHT);
    var svg =
        frame.image(
            title,
            messages.get(
                "picture.map.description",
                partners.size(),
                Labels.cut(String.join(", ", named()), 400)));
    svg.empty("path", "class", "land", "d", world.land());
    long most = partners.getFirst().count();
    var home = this.home.map(world.countries()::get);
    home.ifPresent(place -> area(svg, place, "home"));
    for (var partner : partners) {
      var place = world.countries().get(partner.code());
      if (place != null) {
        area(svg, place, "shade-" + shade(partner.count(), most));
      }
    }
    home.ifPresent(from -> arcs(svg, from, most));
    for (var partner : partners) {
      bubble(svg, world, partner, most);
    }
    return svg.close().written();
  }

  private List<String> named() {
    return partners.stream().map(partner -> partner.label() + " " + partner.count()).toList();
  }

  private static void area(Markup svg, World.Country place, String kind) {
    if (!place.path().isEmpty()) {
      svg.empty("path", "class", kind, "d", place.path());
    }
    if (place.isSmall()) {
      svg.empty("circle", "class", kind, "cx", place.x(), "cy", place.y(), "r", 5);
    }
  }

  /// A ring that shows where even a small partner lies.
  private static void bubble(Markup svg, World world, Partner partner, long most) {
    var place = world.countries().get(partner.code());
    if (place != null && !place.isSmall()) {
      svg.empty(
          "circle",
          "class",
          "bubble",
          "cx",
          place.x(),
          "cy",
          place.y(),
          "r",
          3 + shade(partner.count(), most));
    }
  }

  private void arcs(Markup svg, World.Country from, long most) {
    for (var partner : partners.reversed()) {
      var to = World.shipped().countries().get(partner.code());
      if (to != null && !to.equals(from)) {
        double distance = Math.hypot(to.x() - from.x(), to.y() - from.y());
        var path =
            "M%d %dQ%d %d %d %d"
                .formatted(
                    from.x(),
                    from.y(),
                    (from.x() + to.x()) / 2,
                    Math.max(4, (int) ((from.y() + to.y()) / 2.0 - distance * 0.22)),
                    to.x(),
                    to.y());
        svg.empty(
            "path",
            "class",
            "arc",
            "d",
            path,
            "stroke-width",
            Numbers.at(1 + 0.9 * shade(partner.count(), most)));
      }
    }
  }

  /// From 1 to [#SHADES], by the logarithm, so that one large partner does not bleach the others.
  private static int shade(long count, long most) {
    return most <= 1
        ? SHADES
        : 1 + (int) Math.round((SHADES - 1) * Math.log((double) count) / Math.log((double) most));
  }

  private Table table(Messages messages) {
    var rows = new ArrayList<List<Table.Cell>>();
    for (var partner : partners) {
      rows.add(
          List.of(
              Table.Cell.of(partner.label(), partner.href()),
              Table.Cell.of(partner.count(), messages.language().locale())));
    }
    return new Table(List.of(messages.get("picture.partner"), counted), rows);
  }
}
