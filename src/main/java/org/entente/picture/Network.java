package org.entente.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.page.Language;
import org.entente.page.Messages;

/// Who met whom and who owes what to whom.
///
/// @param key tells the picture from others on the page
/// @param centre the key of the node that everything is about, if there is one
public record Network(
    String key, String title, List<Node> nodes, List<Tie> ties, Optional<String> centre) {

  /// The most nodes that are drawn; of more, those with the strongest ties. The table has all.
  static final int MOST = 36;

  /// Who or what.
  ///
  /// @param key by which ties name it; an IRI or a slug
  /// @param group what belongs together, a state for instance; neighbours in the drawing
  /// @param href where the node leads; a path on this server
  public record Node(String key, String label, String group, Optional<String> href) {}

  /// How two nodes are tied.
  public enum Kind {
    /// They met; the order says nothing.
    MET,
    /// The first owes something to the second.
    OWES
  }

  /// One line of the network.
  ///
  /// @param count how often, or how many things
  public record Tie(String from, String to, Kind kind, long count) {}

  public Network {
    nodes = List.copyOf(nodes);
    var known = new HashSet<String>();
    nodes.forEach(node -> known.add(node.key()));
    ties =
        ties.stream()
            .filter(tie -> known.contains(tie.from()) && known.contains(tie.to()))
            .filter(tie -> !tie.from().equals(tie.to()))
            .sorted(Comparator.comparingLong(Tie::count).reversed())
            .toList();
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return ties.isEmpty();
  }

  public Picture draw(Language language) {
    var messages = Messages.of(language, "picture");
    var drawn = drawn();
    return new Picture(
        messages,
        title,
        new NetworkDrawing(this, drawn, messages).svg(),
        table(messages),
        "",
        Optional.of(GraphJson.of(drawn, ties, centre)));
  }

  /// The nodes to draw: group by group, in each by label.
  private List<Node> drawn() {
    var weights = new HashMap<String, Long>();
    for (var tie : ties) {
      weights.merge(tie.from(), tie.count(), Long::sum);
      weights.merge(tie.to(), tie.count(), Long::sum);
    }
    centre.ifPresent(name -> weights.put(name, Long.MAX_VALUE));
    return nodes.stream()
        .filter(node -> weights.containsKey(node.key()))
        .sorted(
            Comparator.comparing((Node node) -> weights.getOrDefault(node.key(), 0L))
                .reversed()
                .thenComparing(Node::key))
        .limit(MOST)
        .sorted(
            Comparator.comparing(Node::group).thenComparing(Node::label).thenComparing(Node::key))
        .toList();
  }

  private Table table(Messages messages) {
    var byKey = new HashMap<String, Node>();
    nodes.forEach(node -> byKey.put(node.key(), node));
    var rows = new ArrayList<List<Table.Cell>>();
    for (var tie : ties) {
      rows.add(
          List.of(
              cell(byKey, tie.from()),
              Table.Cell.of(messages.get(wording(tie.kind()))),
              cell(byKey, tie.to()),
              Table.Cell.of(tie.count(), messages.language().locale())));
    }
    return new Table(
        List.of(
            messages.get("picture.who"),
            messages.get("picture.tie"),
            messages.get("picture.whom"),
            messages.get("picture.count")),
        rows);
  }

  private static Table.Cell cell(Map<String, Node> byKey, String key) {
    var node = byKey.get(key);
    return node == null ? Table.Cell.of(key) : Table.Cell.of(node.label(), node.href());
  }

  static String wording(Kind kind) {
    return switch (kind) {
      case MET -> "picture.met";
      case OWES -> "picture.owes";
    };
  }
}
