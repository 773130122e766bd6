package org.entente.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.extract.Span;
import org.entente.extract.Statement;

/// Encounters and agreements.
final class Dealings {

  private static final Pattern EDITION = Pattern.compile("(?<!\\d)\\d{1,3}(?!\\d)");

  private final Ground ground;
  private boolean mainTaken;

  Dealings(Ground ground) {
    this.ground = ground;
  }

  Optional<Statement> encounter(Entry entry) {
    var place = ground.name(entry, "quote");
    if (place.isEmpty()) {
      ground.incomplete(entry);
      return Optional.empty();
    }
    var span = place.get().span();
    var key = ground.key("encounter", span);
    var kind = entry.need("kind");
    var within = ground.resolve(entry, "within", Known.Kind.ENCOUNTER).map(Known::value);
    if (!ground.enter(entry, kind + span, new Known(Known.Kind.ENCOUNTER, key, Optional.empty()))) {
      return Optional.empty();
    }
    boolean main = entry.flag("main") && !mainTaken;
    mainTaken |= main;
    return Optional.of(
        new Statement.EncounterHeld(
            key,
            kind,
            date(entry, span),
            ground.words(entry, "place", span).map(Ground.Words::text),
            participants(entry, span),
            states(entry),
            main,
            ordinal(entry, span),
            within,
            List.of(span),
            ground.why("encounter", place.get())));
  }

  private Optional<Integer> ordinal(Entry entry, Span anchor) {
    var place = ground.near(entry, "ordinal", anchor);
    var number =
        place
            .map(it -> EDITION.matcher(ground.at(it)))
            .filter(matcher -> matcher.find())
            .map(matcher -> Integer.valueOf(matcher.group()))
            .filter(edition -> edition > 0);
    if (place.isPresent() && number.isEmpty()) {
      ground.drop(entry, "ordinal", Reason.UNSUPPORTED);
    }
    return number;
  }

  /// The states listed, and those of the persons who took part, sorted.
  private List<String> states(Entry entry) {
    var listed = ground.resolveAll(entry, "states", Known.Kind.STATE).stream().map(Known::value);
    var present =
        entry.group("participants").stream()
            .flatMap(it -> ground.known(it, "person").stream())
            .flatMap(it -> it.state().stream());
    return Stream.concat(listed, present).distinct().sorted().toList();
  }

  private List<Statement.Part> participants(Entry entry, Span anchor) {
    Set<String> seen = new HashSet<>();
    return entry.group("participants").stream()
        .flatMap(part -> participant(part, anchor).stream())
        .filter(part -> seen.add(part.person()))
        .toList();
  }

  private Optional<Statement.Part> participant(Entry part, Span anchor) {
    var person = ground.resolve(part, "person", Known.Kind.PERSON);
    var place = person.flatMap(_ -> ground.near(part, "quote", anchor));
    return place.map(
        it ->
            new Statement.Part(
                person.orElseThrow().value(),
                part.need("role"),
                ground
                    .resolve(part, "representing", Known.Kind.STATE, Known.Kind.BODY)
                    .flatMap(Known::actor),
                ground.words(part, "title", it.span()).map(Ground.Words::text),
                it.span()));
  }

  Optional<Statement> agreement(Entry entry) {
    var place = ground.name(entry, "surface");
    var parties =
        place
            .map(
                it -> ground.actors(entry, "parties", it.span(), Known.Kind.STATE, Known.Kind.BODY))
            .orElse(List.of());
    if (place.isEmpty() || parties.isEmpty()) {
      ground.incomplete(entry);
      return Optional.empty();
    }
    var span = place.get().span();
    var key = ground.key("agreement", span);
    var supplements = ground.resolve(entry, "supplements", Known.Kind.AGREEMENT).map(Known::value);
    if (!ground.enter(
        entry, span.toString(), new Known(Known.Kind.AGREEMENT, key, Optional.empty()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.AgreementNamed(
            key,
            entry.need("kind"),
            parties,
            entry.list("topics"),
            entry.need("phase"),
            date(entry, span),
            ground.resolveAll(entry, "signatories", Known.Kind.PERSON).stream()
                .map(Known::value)
                .toList(),
            ground.resolve(entry, "signed_at", Known.Kind.ENCOUNTER).map(Known::value),
            supplements,
            List.of(span),
            ground.why("agreement", place.get())));
  }

  private Optional<Statement.DateFound> date(Entry entry, Span anchor) {
    var edtf = entry.text("date");
    if (edtf.isEmpty()) {
      return Optional.empty();
    }
    var place = ground.near(entry, "date_quote", anchor);
    var basis =
        place.flatMap(it -> Dates.basis(edtf.get(), ground.at(it), ground.article().published()));
    if (basis.isEmpty()) {
      ground.drop(entry, "date", Reason.UNSUPPORTED);
    }
    return basis.map(it -> new Statement.DateFound(edtf.get(), it, place.orElseThrow().span()));
  }
}
