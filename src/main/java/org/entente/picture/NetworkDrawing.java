package org.entente.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.page.Messages;

/// Draws one network: the nodes in two arcs, so that each label has a line of its own, and the
/// centre, if there is one, in the middle. The same network is always drawn in the same way.
final class NetworkDrawing {

  private static final int WIDTH = 760;
  private static final int ROW = 28;
  private static final int TOP = 46;
  private static final int LONGEST = 32;

  private final Network network;
  private final List<Network.Node> nodes;
  private final Messages messages;
  private final Map<String, Point> places = new HashMap<>();
  private final int height;
  private final Point middle;

  private record Point(double x, double y) {}

  NetworkDrawing(Network network, List<Network.Node> nodes, Messages messages) {
    this.network = network;
    this.nodes = nodes;
    this.messages = messages;
    var around = nodes.stream().filter(node -> !isCentre(node)).toList();
    int right = (around.size() + 1) / 2;
    int rows = Math.max(right, 5);
    this.height = TOP + rows * ROW + 24;
    this.middle = new Point(WIDTH / 2.0, TOP + rows * ROW / 2.0);
    place(around.subList(0, right), 1, rows);
    place(around.subList(right, around.size()).reversed(), -1, rows);
    nodes.stream().filter(this::isCentre).forEach(node -> places.put(node.key(), middle));
  }

  String svg() {
    var frame = new Frame(network.key(), "network", WIDTH, height);
    var svg =
        frame.group(
            network.title(),
            messages.get(
                "picture.network.description",
                nodes.size(),
                network.nodes().size(),
                network.ties().size()));
    arrow(svg);
    legend(svg);
    network.ties().reversed().forEach(tie -> edge(svg, tie));
    nodes.forEach(node -> node(svg, node));
    return svg.close().written();
  }

  /// One side of the ring, from the top down at even distances.
  private void place(List<Network.Node> side, int direction, int rows) {
    double reach = Math.min(150, 60 + 6.0 * rows);
    double first = middle.y() - (side.size() - 1) * ROW / 2.0;
    for (int i = 0; i < side.size(); i++) {
      double y = first + i * ROW;
      double share = (y - middle.y()) / (rows * ROW / 2.0 + ROW / 2.0);
      double x = middle.x() + direction * (20 + reach * Math.sqrt(Math.max(0, 1 - share * share)));
      places.put(side.get(i).key(), new Point(x, y));
    }
  }

  private void arrow(Markup svg) {
    svg.open("defs")
        .open(
            "marker",
            "id",
            network.key() + "-arrow",
            "viewBox",
            "0 0 8 8",
            "refX",
            8,
            "refY",
            4,
            "markerWidth",
            8,
            "markerHeight",
            8,
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto")
        .empty("path", "class", "arrow", "d", "M0 0.5 8 4 0 7.5z")
        .close()
        .close();
  }

  private void legend(Markup svg) {
    svg.empty("line", "class", "tie met", "x1", 14, "y1", 14, "x2", 44, "y2", 14);
    svg.text("text", messages.get("picture.met"), "class", "axis", "x", 52, "y", 18);
    svg.empty(
        "line",
        "class",
        "tie owes",
        "x1",
        190,
        "y1",
        14,
        "x2",
        220,
        "y2",
        14,
        "marker-end",
        "url(#" + network.key() + "-arrow)");
    svg.text("text", messages.get("picture.owes"), "class", "axis", "x", 228, "y", 18);
  }

  private void edge(Markup svg, Network.Tie tie) {
    var from = places.get(tie.from());
    var to = places.get(tie.to());
    if (from == null || to == null) {
      return;
    }
    boolean owes = tie.kind() == Network.Kind.OWES;
    double bend = owes ? 0.24 : -0.12;
    double x = (from.x() + to.x()) / 2 + (to.y() - from.y()) * bend;
    double y = (from.y() + to.y()) / 2 - (to.x() - from.x()) * bend;
    x += (middle.x() - x) * 0.35;
    y += (middle.y() - y) * 0.35;
    // The arrow ends at the border of the node.
    double away = Math.max(Math.hypot(to.x() - x, to.y() - y), 1);
    double endX = owes ? to.x() - (to.x() - x) / away * 8 : to.x();
    double endY = owes ? to.y() - (to.y() - y) / away * 8 : to.y();
    var path =
        "M"
            + at(from.x())
            + " "
            + at(from.y())
            + "Q"
            + at(x)
            + " "
            + at(y)
            + " "
            + at(endX)
            + " "
            + at(endY);
    double width = Math.min(1.2 + Math.log((double) tie.count()), 5);
    if (owes) {
      svg.empty(
          "path",
          "class",
          "tie owes",
          "d",
          path,
          "stroke-width",
          at(width),
          "marker-end",
          "url(#" + network.key() + "-arrow)");
    } else {
      svg.empty("path", "class", "tie met", "d", path, "stroke-width", at(width));
    }
  }

  private void node(Markup svg, Network.Node node) {
    var place = places.getOrDefault(node.key(), middle);
    boolean left = place.x() < middle.x();
    node.href()
        .ifPresentOrElse(href -> svg.open("a", "href", Links.local(href)), () -> svg.open("g"));
    svg.text("title", node.label());
    double radius = isCentre(node) ? 9 : 6;
    svg.empty(
        "circle",
        "class",
        isCentre(node) ? "node centre" : "node",
        "cx",
        at(place.x()),
        "cy",
        at(place.y()),
        "r",
        at(radius));
    var label = Labels.cut(node.label(), LONGEST);
    if (isCentre(node)) {
      svg.text("text", label, "class", "label middle", "x", at(place.x()), "y", at(place.y() + 25));
    } else {
      svg.text(
          "text",
          label,
          "class",
          left ? "label end" : "label",
          "x",
          at(place.x() + (left ? -11 : 11)),
          "y",
          at(place.y() + 4));
    }
    svg.close();
  }

  private boolean isCentre(Network.Node node) {
    return network.centre().filter(node.key()::equals).isPresent();
  }

  private static String at(double number) {
    return Numbers.at(number);
  }
}
