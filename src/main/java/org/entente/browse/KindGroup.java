package org.entente.browse;

import java.util.List;
import org.entente.entity.Kind;
import org.entente.page.Messages;

/// Kinds that belong together, with how many there are of each.
///
/// @param name of the group, in messages
public record KindGroup(String name, List<Counted> kinds) {

  /// One kind.
  public record Counted(Kind kind, String label, String count) {}

  public KindGroup {
    kinds = List.copyOf(kinds);
  }

  static List<KindGroup> all(Register register, Messages messages) {
    return List.of(
        of(
            "records",
            register,
            messages,
            Kind.ENCOUNTER,
            Kind.AGREEMENT,
            Kind.PLEDGE,
            Kind.UNDERTAKING,
            Kind.PROPOSAL,
            Kind.CLAIM,
            Kind.SERIES),
        of(
            "actors",
            register,
            messages,
            Kind.PERSON,
            Kind.STATE,
            Kind.TERRITORY,
            Kind.MINISTRY,
            Kind.BODY,
            Kind.INTERNATIONAL_ORGANIZATION,
            Kind.PARTY_ORGAN,
            Kind.OFFICE),
        of("topics", register, messages, Kind.DOMAIN, Kind.MODE, Kind.PLACE, Kind.DOCUMENT));
  }

  private static KindGroup of(String name, Register register, Messages messages, Kind... kinds) {
    return new KindGroup(
        name,
        List.of(kinds).stream()
            .filter(kind -> register.count(kind) > 0)
            .map(
                kind ->
                    new Counted(
                        kind,
                        messages.get("browse.kind." + kind.slug()),
                        ListPage.number(register.count(kind), messages)))
            .toList());
  }
}
