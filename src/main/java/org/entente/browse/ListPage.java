package org.entente.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.entity.Name;
import org.entente.entity.Wording;
import org.entente.ontology.Namespaces;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.store.Store;

/// Makes the view of a list from what was found.
final class ListPage {

  private static final int MOST_CHOICES = 40;

  private static final int KEPT_VIEWS = 400;
  private static final int KEPT_NAMES = 4_000;

  private record View(
      Optional<String> version, Language language, String path, Map<String, String> given) {}

  private record Called(Optional<String> version, Language language, Node thing) {}

  private final Lines lines;
  private final Wording wording;
  private final Cache<View, ListView> kept = Caffeine.newBuilder().maximumSize(KEPT_VIEWS).build();
  private final Cache<Called, Name> names = Caffeine.newBuilder().maximumSize(KEPT_NAMES).build();

  ListPage(Store store) {
    this.wording = new Wording(store);
    this.lines = new Lines(store, wording);
  }

  /// The view of what `register` finds; kept while the data stay the same.
  ListView of(Fresh.Made<Register> register, Wanted wanted, String path, Messages messages) {
    if (register.version().isEmpty()) {
      return make(register, wanted, path, messages);
    }
    var key = new View(register.version(), messages.language(), path, wanted.given());
    return kept.get(key, _ -> make(register, wanted, path, messages));
  }

  private ListView make(
      Fresh.Made<Register> register, Wanted wanted, String path, Messages messages) {
    var language = messages.language();
    var found = register.thing().find(wanted.sought());
    var links = new Links(wanted, path, messages);
    long last = Math.min(found.total(), Sought.MOST);
    int pages = (int) Math.max(1, (last + Wanted.ON_A_PAGE - 1) / Wanted.ON_A_PAGE);
    var names = names(register.version(), language, things(wanted, found));
    return new ListView(
        wanted.text(),
        path,
        wanted.with("q", ""),
        found.total(),
        wanted.page(),
        pages,
        lines.of(found.hits(), wanted.sought().words(), language),
        facets(wanted, found, names, links, messages),
        chosen(wanted, names, links, messages),
        orders(wanted, links, messages),
        wanted.page() > 1 ? Optional.of(links.page(wanted.page() - 1)) : Optional.empty(),
        wanted.page() < pages ? Optional.of(links.page(wanted.page() + 1)) : Optional.empty(),
        ListQuery.editor(wanted.sought(), wanted.text(), language));
  }

  /// The names of states and topics, which are the same on many lists.
  private Function<Node, Name> names(
      Optional<String> version, Language language, List<Node> things) {
    var known = new HashMap<Node, Name>();
    var unknown = new LinkedHashSet<Node>();
    for (var thing : things) {
      Optional.ofNullable(names.getIfPresent(new Called(version, language, thing)))
          .ifPresentOrElse(name -> known.put(thing, name), () -> unknown.add(thing));
    }
    if (!unknown.isEmpty()) {
      var read = wording.names(language, unknown);
      for (var thing : unknown) {
        var name = read.apply(thing);
        names.put(new Called(version, language, thing), name);
        known.put(thing, name);
      }
    }
    return thing ->
        Optional.ofNullable(known.get(thing))
            .orElseGet(() -> new Name(RegisterReader.slug(thing.getURI()), "", true));
  }

  /// Addresses of the same list, narrowed otherwise.
  private record Links(Wanted wanted, String path, Messages messages) {

    String with(String name, String value) {
      return address(wanted.with(name, value));
    }

    String page(int number) {
      return address(wanted.with("page", number > 1 ? String.valueOf(number) : ""));
    }

    private String address(Map<String, String> parameters) {
      var all = new LinkedHashMap<>(parameters);
      all.put("lang", messages.language().tag());
      return path + Page.query(all);
    }
  }

  private static List<Node> things(Wanted wanted, Found found) {
    return Stream.of(
            slugs(found, Found.Facet.COUNTRY).map(ListPage::state),
            slugs(found, Found.Facet.DOMAIN).map(ListPage::topic),
            wanted.sought().country().stream().map(ListPage::state),
            wanted.sought().domain().stream().map(ListPage::topic))
        .flatMap(nodes -> nodes)
        .toList();
  }

  private static Stream<String> slugs(Found found, Found.Facet facet) {
    return found.facets().getOrDefault(facet, List.of()).stream()
        .limit(MOST_CHOICES)
        .map(Found.Count::value);
  }

  static Node state(String slug) {
    return NodeFactory.createURI(Namespaces.ID + slug);
  }

  static Node topic(String slug) {
    return NodeFactory.createURI(Namespaces.SCHEME + slug);
  }

  private static List<ListView.FacetView> facets(
      Wanted wanted, Found found, Function<Node, Name> names, Links links, Messages messages) {
    var sought = wanted.sought();
    var views = new ArrayList<ListView.FacetView>();
    if (sought.kind().isEmpty()) {
      views.add(
          facet(
              "kind",
              found.facets().getOrDefault(Found.Facet.KIND, List.of()),
              slug -> messages.get("browse.kind." + slug),
              links,
              messages));
    }
    if (sought.country().isEmpty()) {
      views.add(
          facet(
              "country",
              found.facets().getOrDefault(Found.Facet.COUNTRY, List.of()),
              slug -> names.apply(state(slug)).text(),
              links,
              messages));
    }
    if (sought.domain().isEmpty()) {
      views.add(
          facet(
              "domain",
              found.facets().getOrDefault(Found.Facet.DOMAIN, List.of()),
              slug -> names.apply(topic(slug)).text(),
              links,
              messages));
    }
    if (sought.year().isEmpty()) {
      views.add(
          facet(
              "year",
              found.facets().getOrDefault(Found.Facet.YEAR, List.of()),
              year -> year,
              links,
              messages));
    }
    return views.stream().filter(view -> view.choices().size() > 1).toList();
  }

  private static ListView.FacetView facet(
      String name,
      List<Found.Count> counts,
      Function<String, String> label,
      Links links,
      Messages messages) {
    return new ListView.FacetView(
        name,
        counts.stream()
            .limit(MOST_CHOICES)
            .map(
                one ->
                    new ListView.Choice(
                        label.apply(one.value()),
                        number(one.count(), messages),
                        links.with(name, one.value()),
                        false))
            .toList());
  }

  /// What the list is narrowed by now; each leads to the list without it.
  private static List<ListView.Choice> chosen(
      Wanted wanted, Function<Node, Name> names, Links links, Messages messages) {
    var choices = new ArrayList<ListView.Choice>();
    var given = wanted.given();
    Optional.ofNullable(given.get("kind"))
        .ifPresent(slug -> choices.add(drop("kind", messages.get("browse.kind." + slug), links)));
    Optional.ofNullable(given.get("country"))
        .ifPresent(slug -> choices.add(drop("country", names.apply(state(slug)).text(), links)));
    Optional.ofNullable(given.get("domain"))
        .ifPresent(slug -> choices.add(drop("domain", names.apply(topic(slug)).text(), links)));
    Optional.ofNullable(given.get("year"))
        .ifPresent(year -> choices.add(drop("year", year, links)));
    return choices;
  }

  private static ListView.Choice drop(String name, String label, Links links) {
    return new ListView.Choice(label, "", links.with(name, ""), true);
  }

  private static List<ListView.Choice> orders(Wanted wanted, Links links, Messages messages) {
    return Stream.of(Order.values())
        .map(
            order ->
                new ListView.Choice(
                    messages.get("browse.order." + order.slug()),
                    "",
                    links.with("sort", order.slug()),
                    order == wanted.sought().order()))
        .toList();
  }

  static String number(long count, Messages messages) {
    return String.format(messages.language().locale(), "%,d", count);
  }
}
