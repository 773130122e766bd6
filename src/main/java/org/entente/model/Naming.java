package org.entente.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.extract.Span;
import org.entente.extract.Statement;

/// States, bodies and persons.
record Naming(Ground ground) {

  Optional<Statement> state(Entry entry) {
    var code = entry.need("code").toLowerCase(Locale.ROOT);
    if (!Vocabulary.STATES.contains(code.toUpperCase(Locale.ROOT))) {
      ground.drop(entry, "code", Reason.UNKNOWN_VALUE);
      return incomplete(entry);
    }
    var place = ground.name(entry, "quote");
    if (place.isPresent() && Countries.contradicts(ground.at(place.get()), code)) {
      ground.drop(entry, "quote", Reason.UNSUPPORTED);
      return incomplete(entry);
    }
    return place.map(found -> acts(entry, code, found)).orElseGet(() -> incomplete(entry));
  }

  private Optional<Statement> acts(Entry entry, String code, Place place) {
    if (!ground.enter(entry, code, new Known(Known.Kind.STATE, code, Optional.of(code)))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.StateActs(
            ground.key("state", place.span()),
            code,
            List.of(place.span()),
            ground.why("state", place)));
  }

  Optional<Statement> body(Entry entry) {
    return named(entry, Fit::name, spellings -> body(entry, spellings));
  }

  private Optional<Statement> body(Entry entry, Spellings spellings) {
    var kind = entry.need("kind");
    var state = kind.equals("international") ? Optional.<String>empty() : state(entry, "state");
    var key = ground.key("body", spellings.span());
    if (!ground.enter(
        entry, spellings.signature() + state, new Known(Known.Kind.BODY, key, state))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.BodyNamed(
            key,
            Optional.empty(),
            spellings.names().getFirst(),
            spellings.names(),
            Titles.body(kind, entry.text("portfolio")),
            state,
            kind,
            spellings.spans(),
            ground.why("body", spellings.place())));
  }

  Optional<Statement> person(Entry entry) {
    return named(entry, Fit::person, spellings -> person(entry, spellings));
  }

  private Optional<Statement> person(Entry entry, Spellings spellings) {
    var key = ground.key("person", spellings.span());
    var state = state(entry, "state");
    if (!ground.enter(
        entry, spellings.signature() + state, new Known(Known.Kind.PERSON, key, state))) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.PersonNamed(
            key,
            Optional.empty(),
            spellings.names().getFirst(),
            spellings.names(),
            List.of(),
            state,
            ranks(entry, spellings.span()),
            offices(entry, spellings.span()),
            spellings.spans(),
            ground.why("person", spellings.place())));
  }

  private List<Statement.RankHeld> ranks(Entry entry, Span person) {
    return entry.group("ranks").stream()
        .flatMap(
            rank ->
                ground
                    .words(rank, "quote", person)
                    .map(it -> new Statement.RankHeld(rank.need("rank"), it.text(), it.span()))
                    .stream())
        .toList();
  }

  private List<Statement.OfficeHeld> offices(Entry entry, Span person) {
    return entry.group("offices").stream()
        .flatMap(
            office -> ground.words(office, "quote", person).map(it -> office(office, it)).stream())
        .toList();
  }

  private Statement.OfficeHeld office(Entry office, Ground.Words title) {
    return new Statement.OfficeHeld(
        Titles.office(office.need("function"), office.text("portfolio")),
        title.text(),
        ground.resolve(office, "body", Known.Kind.BODY).map(Known::value),
        title.span());
  }

  private Optional<String> state(Entry entry, String slot) {
    return ground.resolve(entry, slot, Known.Kind.STATE).map(Known::value);
  }

  /// The spellings of a name as they stand in the article, the chosen one first.
  private record Spellings(List<String> names, List<Place> places) {
    Place place() {
      return places.getFirst();
    }

    Span span() {
      return place().span();
    }

    List<Span> spans() {
      return places.stream().map(Place::span).distinct().toList();
    }

    String signature() {
      return names.getFirst().toLowerCase(Locale.ROOT);
    }
  }

  private Optional<Statement> named(
      Entry entry,
      Function<String, Optional<String>> fit,
      Function<Spellings, Optional<Statement>> statement) {
    var name = ground.name(entry, "name");
    if (name.isEmpty() || !fits(entry, "name", fit, name.get())) {
      return incomplete(entry);
    }
    var others =
        entry.list("spellings").stream()
            .flatMap(quote -> ground.name(entry.path("spellings"), quote).stream())
            .filter(place -> fits(entry, "spellings", fit, place));
    var places = Stream.concat(name.stream(), others).toList();
    var names =
        places.stream().flatMap(it -> fit.apply(ground.at(it)).stream()).distinct().toList();
    return statement.apply(new Spellings(names, places));
  }

  private boolean fits(
      Entry entry, String slot, Function<String, Optional<String>> fit, Place place) {
    boolean fits = fit.apply(ground.at(place)).isPresent();
    if (!fits) {
      ground.drop(entry, slot, Reason.UNFIT, ground.at(place));
    }
    return fits;
  }

  private Optional<Statement> incomplete(Entry entry) {
    ground.incomplete(entry);
    return Optional.empty();
  }
}
