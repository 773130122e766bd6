package org.entente.ingest;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/// What became of one file of a run: one line of its manifest.
///
/// @param notes statements dropped, things kept apart; one line each
public record Outcome(Source source, Kind kind, String reason, int statements, List<String> notes) {

  public enum Kind {
    /// Its statements went in.
    STORED("stored"),
    /// It went in before, with the same bytes, extractor and lexicon.
    UNCHANGED("unchanged"),
    /// It was read, but nothing was found in it.
    ZERO_YIELD("zero-yield"),
    /// It is not an article that can be read.
    REJECTED("rejected"),
    /// It could not be got at, or reading it broke down.
    FAILED("failed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// Whether the article is in the graph now.
    public boolean isIn() {
      return this == STORED || this == UNCHANGED || this == ZERO_YIELD;
    }

    public String word() {
      return word;
    }
  }

  public Outcome {
    notes = List.copyOf(notes);
  }

  /// One line of JSON.
  public String json() {
    var line = new JsonObject();
    line.put("file", source.shown());
    line.put("document", source.slug());
    line.put("outcome", kind.word());
    if (!reason.isEmpty()) {
      line.put("reason", reason);
    }
    line.put("statements", statements);
    if (!notes.isEmpty()) {
      var array = new JsonArray();
      notes.forEach(array::add);
      line.put("notes", array);
    }
    return JsonLine.of(line);
  }
}
