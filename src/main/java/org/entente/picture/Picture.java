package org.entente.picture;

import java.util.Optional;
import org.entente.page.Messages;

/// A drawing and the table that says the same. The template `picture/picture.jte` shows both; the
/// page needs the style `picture.css` and, where [#graph] is there, the script `network.js`.
///
/// @param messages the texts of this package in the language of the picture
/// @param svg markup, safe to be put into a page
/// @param note how to read it, or where it is from; may be empty
/// @param graph nodes and edges as JSON, for the version that can be moved about
public record Picture(
    Messages messages, String title, String svg, Table table, String note, Optional<String> graph) {

  /// The name of the style sheet in the assets.
  public static final String STYLE = "picture.css";

  /// The name of the script that draws networks on demand.
  public static final String SCRIPT = "network.js";

  static Picture of(Messages messages, String title, String svg, Table table) {
    return new Picture(messages, title, svg, table, "", Optional.empty());
  }

  Picture noted(String text) {
    return new Picture(messages, title, svg, table, text, graph);
  }
}
