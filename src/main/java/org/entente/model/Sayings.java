package org.entente.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Statement.Act;
import org.entente.extract.Statement.Actor;

/// Items and claims: what is said, by whom, to whom.
record Sayings(Ground ground) {

  private static final Known.Kind[] ANYONE = {Known.Kind.STATE, Known.Kind.BODY, Known.Kind.PERSON};

  /// The content, and the sentence it stands in where that was found.
  private record Passage(Place content, Optional<Place> sentence) {
    Span span() {
      return content.span();
    }

    List<Span> evidence() {
      return Stream.concat(Stream.of(content), sentence.stream())
          .map(Place::span)
          .distinct()
          .toList();
    }
  }

  Optional<Statement> item(Entry entry) {
    if (!Objects.requireNonNull(Frame.FORCES.get(entry.need("act")))
        .contains(entry.need("force"))) {
      ground.drop(entry, "force", Reason.INCONSISTENT);
      return incomplete(entry);
    }
    return passage(entry).map(it -> item(entry, it)).orElseGet(() -> incomplete(entry));
  }

  private Optional<Statement> item(Entry entry, Passage passage) {
    var act = Act.valueOf(entry.need("act").toUpperCase(Locale.ROOT));
    var debtors = actors(entry, "debtors", passage);
    var creditors = actors(entry, "creditors", passage);
    if (act == Act.UNDERTAKING) {
      debtors = Stream.concat(debtors.stream(), creditors.stream()).distinct().toList();
      creditors = debtors;
    }
    if (debtors.size() < (act == Act.UNDERTAKING ? 2 : 1)) {
      return incomplete(entry);
    }
    var key = ground.key("item", passage.span());
    if (!enter(entry, act + passage.span().toString(), key)) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.ItemExpressed(
            key,
            act,
            entry.need("force"),
            actors(entry, "speakers", passage),
            actors(entry, "addressees", passage),
            debtors,
            creditors,
            actors(entry, "beneficiaries", passage),
            entry.list("topics"),
            ground.resolveAll(entry, "agreements", Known.Kind.AGREEMENT).stream()
                .map(Known::value)
                .toList(),
            encounter(entry),
            verb(entry, passage),
            entry.flag("conditional"),
            passage.evidence(),
            ground.why("item." + entry.need("act"), passage.content())));
  }

  Optional<Statement> claim(Entry entry) {
    return passage(entry).map(it -> claim(entry, it)).orElseGet(() -> incomplete(entry));
  }

  private Optional<Statement> claim(Entry entry, Passage passage) {
    var speakers = actors(entry, "speakers", passage);
    if (speakers.isEmpty()) {
      return incomplete(entry);
    }
    var key = ground.key("claim", passage.span());
    if (!enter(entry, "claim" + passage.span(), key)) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement.ClaimMade(
            key,
            entry.need("force"),
            speakers,
            entry.list("topics"),
            encounter(entry),
            verb(entry, passage),
            entry.flag("negative"),
            passage.evidence(),
            ground.why("claim", passage.content())));
  }

  private boolean enter(Entry entry, String signature, String key) {
    return ground.enter(entry, signature, new Known(Known.Kind.SAYING, key, Optional.empty()));
  }

  /// Without a sentence that could be located, the content must be unmistakable by itself.
  private Optional<Passage> passage(Entry entry) {
    var sentence = ground.only(entry, "passage");
    var content =
        sentence
            .map(it -> ground.inside(entry, "content", it.span()))
            .orElseGet(() -> ground.only(entry, "content"));
    return content.map(it -> new Passage(it, sentence));
  }

  private List<Actor> actors(Entry entry, String slot, Passage passage) {
    return ground.actors(entry, slot, passage.span(), ANYONE);
  }

  private Optional<String> encounter(Entry entry) {
    return ground.resolve(entry, "encounter", Known.Kind.ENCOUNTER).map(Known::value);
  }

  private Optional<Span> verb(Entry entry, Passage passage) {
    return passage
        .sentence()
        .map(it -> ground.inside(entry, "verb", it.span()))
        .orElseGet(() -> ground.beside(entry, "verb", passage.span()))
        .map(Place::span);
  }

  private Optional<Statement> incomplete(Entry entry) {
    ground.incomplete(entry);
    return Optional.empty();
  }
}
