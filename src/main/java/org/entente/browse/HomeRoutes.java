package org.entente.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.entente.entity.Kind;
import org.entente.entity.Wording;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.picture.Columns;
import org.entente.picture.PartnerMap;
import org.entente.picture.Picture;
import org.entente.picture.Table;
import org.entente.query.Answer;
import org.entente.query.Catalogue;
import org.entente.query.Questions;
import org.entente.query.SavedQuery;
import org.entente.store.Store;

/// The home page: what the graph holds, and how to start.
final class HomeRoutes {

  private static final List<String> QUESTIONS =
      List.of("domain-with-most-partners", "pledges-of-person", "breaches");
  private static final int ROWS = 5;
  private static final int LATEST = 6;

  /// How long the page waits for an answer that nobody asked for before.
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private record Asked(Optional<String> version, Language language, String name) {}

  private record Shown(Optional<String> version, Language language) {}

  private final Store store;
  private final Fresh<Register> register;
  private final Questions questions;
  private final Wording wording;
  private final Lines lines;
  private final Cache<Shown, HomeView> kept = Caffeine.newBuilder().maximumSize(6).build();
  private final Cache<Asked, CompletableFuture<Table>> answers =
      Caffeine.newBuilder().maximumSize(30).build();

  HomeRoutes(Store store, Fresh<Register> register, Questions questions) {
    this.store = store;
    this.register = register;
    this.questions = questions;
    this.wording = new Wording(store);
    this.lines = new Lines(store, wording);
  }

  void register(RoutesConfig routes) {
    routes.get("/", this::home);
  }

  private void home(Context context) {
    var messages = ListRoutes.messages(context);
    var ready = register.get(ListRoutes.PATIENCE);
    if (ready.isEmpty()) {
      ListRoutes.sendNotReady(context, messages);
      return;
    }
    var view = view(ready.get(), messages);
    var page =
        Page.of(messages, "/", messages.get("browse.home.title"))
            .described(messages.get("page.about"))
            .withStyle("browse.css")
            .withStyle(Picture.STYLE);
    boolean isWhole = view.questions().stream().allMatch(one -> one.answer().isPresent());
    PageRoutes.send(
        context,
        page,
        "home/home.jte",
        Map.of("home", view),
        ready.get().version().filter(_ -> isWhole));
  }

  /// The view of `register`; kept, once it is whole, while the data stay the same.
  private HomeView view(Fresh.Made<Register> register, Messages messages) {
    var key = new Shown(register.version(), messages.language());
    var known = Optional.ofNullable(kept.getIfPresent(key));
    if (known.isPresent() && key.version().isPresent()) {
      return known.get();
    }
    var view = make(register.thing(), messages);
    if (view.questions().stream().allMatch(one -> one.answer().isPresent())) {
      kept.put(key, view);
    }
    return view;
  }

  private HomeView make(Register known, Messages messages) {
    var latest = Sought.latest(Kind.ENCOUNTER, LATEST);
    var found = known.find(latest);
    return new HomeView(
        KindGroup.all(known, messages),
        lines.of(found.hits(), List.of(), messages.language()),
        ListQuery.editor(latest, "", messages.language()),
        map(found, messages),
        years(found, known.find(Sought.latest(Kind.AGREEMENT, 0)), messages),
        QUESTIONS.stream().flatMap(name -> answered(name, messages)).toList());
  }

  private Optional<Picture> map(Found found, Messages messages) {
    var counts = found.facets().getOrDefault(Found.Facet.COUNTRY, List.of());
    var nodes = counts.stream().map(count -> ListPage.state(count.value())).toList();
    var names = wording.names(messages.language(), nodes);
    var map =
        new PartnerMap(
            "map",
            messages.get("browse.home.map"),
            messages.get("browse.kind.encounter"),
            Optional.empty(),
            counts.stream()
                .map(
                    count ->
                        new PartnerMap.Partner(
                            count.value(),
                            names.apply(ListPage.state(count.value())).text(),
                            count.count(),
                            Optional.of(
                                "/browse/encounter?country="
                                    + count.value()
                                    + "&lang="
                                    + messages.language().tag())))
                .toList());
    return map.isEmpty() ? Optional.empty() : Optional.of(map.draw(messages.language()));
  }

  private static Optional<Picture> years(Found encounters, Found agreements, Messages messages) {
    var byYear = new TreeMap<Integer, List<Long>>();
    put(byYear, encounters, 0);
    put(byYear, agreements, 1);
    var columns =
        new Columns(
            "years",
            messages.get("browse.home.years"),
            List.of(messages.get("browse.kind.encounter"), messages.get("browse.kind.agreement")),
            byYear,
            List.of());
    return columns.isEmpty() ? Optional.empty() : Optional.of(columns.draw(messages.language()));
  }

  private static void put(SortedMap<Integer, List<Long>> byYear, Found found, int series) {
    for (var count : found.facets().getOrDefault(Found.Facet.YEAR, List.of())) {
      byYear.merge(
          Integer.valueOf(count.value()),
          series == 0 ? List.of(count.count(), 0L) : List.of(0L, count.count()),
          (one, other) -> List.of(one.get(0) + other.get(0), one.get(1) + other.get(1)));
    }
  }

  private Stream<HomeView.Answered> answered(String name, Messages messages) {
    return Catalogue.shipped(name).stream()
        .map(
            saved ->
                new HomeView.Answered(
                    name,
                    saved.questions().getOrDefault(messages.language().tag(), saved.summary()),
                    answer(saved, messages),
                    "/docs/" + name + "?lang=" + messages.language().tag()));
  }

  /// The answer, if it is there soon; else it is worked out for those who come after.
  private Optional<Table> answer(SavedQuery saved, Messages messages) {
    var asked = new Asked(store.version(), messages.language(), saved.name());
    var answer =
        answers.get(asked, _ -> CompletableFuture.supplyAsync(() -> table(saved, messages)));
    try {
      return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Table table(SavedQuery saved, Messages messages) {
    var takesLanguage =
        saved.parameters().stream().anyMatch(parameter -> parameter.name().equals("lang"));
    Map<String, String> values =
        takesLanguage ? Map.of("lang", messages.language().tag()) : Map.of();
    return switch (questions.answer(saved, values)) {
      case Answer.Rows(var rows) -> new AnswerTables(wording).of(rows, ROWS, messages);
      case Answer.Truth _, Answer.Statements _ -> new Table(List.of(), List.of());
    };
  }
}
