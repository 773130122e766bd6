package org.entente.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.page.Language;
import org.entente.page.Messages;

/// What happened when: lanes over one axis of years. A day is a dot, a bar spans known ends, an
/// open bar the days between which it must have been; what has no known year has its own lane.
///
/// @param key tells the picture from others on the page
public record Timeline(String key, String title, List<Lane> lanes) {

  /// Events of one kind; many are drawn as one mark a year.
  public record Lane(String name, List<Event> events) {

    public Lane {
      events = List.copyOf(events);
    }
  }

  /// One thing that happened.
  ///
  /// @param href where the event leads; a path on this server
  public record Event(String label, Span when, Optional<String> href) {}

  public Timeline {
    lanes = lanes.stream().filter(lane -> !lane.events().isEmpty()).toList();
  }

  /// Whether there is nothing to draw.
  public boolean isEmpty() {
    return lanes.isEmpty();
  }

  public Picture draw(Language language) {
    var messages = Messages.of(language, "picture");
    return Picture.of(messages, title, new TimelineDrawing(this, messages).svg(), table(messages))
        .noted(messages.get("picture.timeline.legend"));
  }

  private Table table(Messages messages) {
    var rows = new ArrayList<List<Table.Cell>>();
    for (var lane : lanes) {
      lane.events().stream()
          .sorted(TimelineDrawing.IN_TIME)
          .map(
              event ->
                  List.of(
                      Table.Cell.of(event.when().text()),
                      Table.Cell.of(event.label(), event.href()),
                      Table.Cell.of(lane.name())))
          .forEach(rows::add);
    }
    return new Table(
        List.of(
            messages.get("picture.when"),
            messages.get("picture.what"),
            messages.get("picture.kind")),
        rows);
  }
}
