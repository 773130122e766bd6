package org.entente.sparql;

/// Which format a client gets.
final class Negotiation {

  private Negotiation() {}

  /// The one that the address names, or else the best of those that the client accepts.
  static Format format(Format.Kind kind, ProtocolRequest asked, Accept accept) {
    if (asked.format().isPresent()) {
      var name = asked.format().get();
      return Format.named(kind, name)
          .orElseThrow(
              () ->
                  new Refusal(
                      400,
                      "There is no format "
                          + name
                          + " of this answer; there are "
                          + Format.choices(kind)
                          + "."));
    }
    return accept
        .best(Format.of(kind))
        .orElseThrow(
            () ->
                new Refusal(
                    406, "None of the types you accept; there are " + Format.choices(kind) + "."));
  }
}
