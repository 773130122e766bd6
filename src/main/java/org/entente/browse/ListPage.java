package org.entente.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.store.Store;

/// Makes the view of a list from what was found.
final class ListPage {

  private static final int MOST_CHOICES = 40;

  private final Lines lines;
  private final Wording wording;

  ListPage(Store store) {
    this.wording = new Wording(store);
    this.lines = new Lines(store, wording);
  }

  ListView of(Wanted wanted, Found found, String path, Messages messages) {
    var language = messages.language();
    var links = new Links(wanted, path, messages);
    long last = Math.min(found.total(), Sought.MOST);
    int pages = (int) Math.max(1, (last + Wanted.ON_A_PAGE - 1) / Wanted.ON_A_PAGE);
    var names = wording.names(language, things(wanted, found));
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
