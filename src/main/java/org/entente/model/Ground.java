package org.entente.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extract.Article;
import org.entente.extract.Span;
import org.entente.extract.Statement;
import org.entente.extract.Why;

/// The article under an answer: where its quotes stand, and what was located so far.
final class Ground {

  private final Article article;
  private final String model;
  private final Locator locator;
  private final Drops drops;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Known> signatures = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  Ground(Article article, String model, Drops drops) {
    this.article = article;
    this.model = model;
    this.locator = new Locator(article);
    this.drops = drops;
  }

  Article article() {
    return article;
  }

  String at(Place place) {
    return place.span().in(article.text());
  }

  /// The first place of a name: wherever a name stands it names the same thing.
  Optional<Place> name(Entry entry, String slot) {
    return entry.text(slot).flatMap(quote -> name(entry.path(slot), quote));
  }

  Optional<Place> name(String path, String quote) {
    return usable(path, quote, locator.places(quote)).stream().findFirst();
  }

  /// The place nearest to another, the earlier of two: for words that only refer to something.
  Optional<Place> near(Entry entry, String slot, Span anchor) {
    return entry
        .text(slot)
        .flatMap(
            quote ->
                usable(entry.path(slot), quote, locator.places(quote)).stream()
                    .min(Place.nearest(anchor)));
  }

  /// A title or the name of a place, as it stands nearest to something.
  record Words(String text, Span span) {}

  Optional<Words> words(Entry entry, String slot, Span anchor) {
    var place = near(entry, slot, anchor);
    var text = place.flatMap(it -> Fit.name(at(it)));
    if (place.isPresent() && text.isEmpty()) {
      drop(entry, slot, Reason.UNFIT);
    }
    return text.map(it -> new Words(it, place.orElseThrow().span()));
  }

  /// The one place of a quote.
  Optional<Place> only(Entry entry, String slot) {
    return entry
        .text(slot)
        .flatMap(
            quote -> {
              var places = usable(entry.path(slot), quote, locator.places(quote));
              return one(entry, slot, places.size() > 1 ? Optional.empty() : first(places), places);
            });
  }

  /// The one place of a quote that overlaps the passage of its statement.
  Optional<Place> inside(Entry entry, String slot, Span passage) {
    return entry.text(slot).flatMap(quote -> inside(entry, slot, quote, passage));
  }

  private Optional<Place> inside(Entry entry, String slot, String quote, Span passage) {
    var within = locator.places(quote, passage);
    var places = usable(entry.path(slot), quote, within.isEmpty() ? locator.places(quote) : within);
    var nearest = Locator.nearest(places, passage);
    if (nearest.isPresent() && !nearest.get().span().overlaps(passage)) {
      drops.add(entry.path(slot), Reason.ELSEWHERE, quote);
      return Optional.empty();
    }
    return one(entry, slot, nearest, places);
  }

  /// The place nearest to a span, if one is nearer than all others.
  Optional<Place> beside(Entry entry, String slot, Span anchor) {
    return entry
        .text(slot)
        .flatMap(
            quote -> {
              var places = usable(entry.path(slot), quote, locator.places(quote));
              return one(entry, slot, Locator.nearest(places, anchor), places);
            });
  }

  private Optional<Place> one(Entry entry, String slot, Optional<Place> place, List<Place> places) {
    if (place.isEmpty() && !places.isEmpty()) {
      drops.add(entry.path(slot), Reason.AMBIGUOUS, entry.need(slot));
    }
    return place;
  }

  private static Optional<Place> first(List<Place> places) {
    return places.stream().findFirst();
  }

  private List<Place> usable(String path, String quote, List<Place> places) {
    if (places.isEmpty()) {
      drops.add(path, Reason.NOT_IN_TEXT, quote);
    }
    var fit = places.stream().filter(place -> Fit.passage(at(place))).toList();
    if (fit.isEmpty() && !places.isEmpty()) {
      drops.add(path, Reason.UNFIT, quote);
    }
    return fit;
  }

  void drop(Entry entry, String slot, Reason reason) {
    drop(entry, slot, reason, entry.text(slot).orElse(""));
  }

  void drop(Entry entry, String slot, Reason reason, String shown) {
    drops.add(entry.path(slot), reason, shown);
  }

  void incomplete(Entry entry) {
    drops.add(entry.path(), Reason.INCOMPLETE, "");
  }

  Optional<Known> resolve(Entry entry, String slot, Known.Kind... kinds) {
    return entry.text(slot).flatMap(id -> resolve(entry.path(slot), id, kinds));
  }

  /// What an id leads to, without counting it if it leads nowhere.
  Optional<Known> known(Entry entry, String slot) {
    return entry.text(slot).flatMap(id -> Optional.ofNullable(known.get(id)));
  }

  List<Known> resolveAll(Entry entry, String slot, Known.Kind... kinds) {
    return entry.list(slot).stream()
        .flatMap(id -> resolve(entry.path(slot), id, kinds).stream())
        .distinct()
        .toList();
  }

  private Optional<Known> resolve(String path, String id, Known.Kind... kinds) {
    var found = Optional.ofNullable(known.get(id)).filter(it -> List.of(kinds).contains(it.kind()));
    if (found.isEmpty()) {
      drops.add(path, Reason.UNRESOLVED, id);
    }
    return found;
  }

  /// The actors of a slot whose words stand in the article, nearest to the statement.
  List<Statement.Actor> actors(Entry entry, String slot, Span anchor, Known.Kind... kinds) {
    return entry.group(slot).stream()
        .flatMap(
            actor ->
                near(actor, "quote", anchor)
                    .flatMap(_ -> resolve(actor, "ref", kinds))
                    .flatMap(Known::actor)
                    .stream())
        .distinct()
        .toList();
  }

  /// Enters something under its id. False if the id is taken or the same was entered before; its id
  /// then leads to the first.
  boolean enter(Entry entry, String signature, Known it) {
    var same = signatures.putIfAbsent(it.kind() + " " + signature, it);
    boolean taken = known.putIfAbsent(entry.need("id"), same == null ? it : same) != null;
    if (taken || same != null) {
      drops.add(entry.path(), Reason.DUPLICATE, "");
    }
    return !taken && same == null;
  }

  /// A key no other statement has, readable and the same from run to run.
  String key(String kind, Span span) {
    var stem = "model-" + kind + "-" + span.start();
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? stem : stem + "-" + n)
        .filter(keys::add)
        .findFirst()
        .orElseThrow();
  }

  Why why(String rule, Place place) {
    List<Why.Summand> summands = new ArrayList<>();
    summands.add(new Why.Summand(0.5, "proposed by " + model));
    if (place.exact()) {
      summands.add(new Why.Summand(0.1, "quoted exactly"));
    } else if (place.edits() > 0) {
      summands.add(new Why.Summand(-0.1, "quoted with " + place.edits() + " differences"));
    }
    return new Why("model." + rule, List.of(), summands);
  }
}
