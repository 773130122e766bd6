package org.entente.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.entente.entity.Kind;
import org.entente.entity.Wording;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.page.Language;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.picture.Picture;
import org.entente.search.LabelIndex;
import org.entente.store.Store;

/// Two states or two persons beside each other.
final class CompareRoutes {

  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final List<List<String>> EXAMPLES =
      List.of(List.of("vn", "gb"), List.of("vn", "be"), List.of("luong-tam-quang", "to-lam"));

  private record Asked(String version, Language language, Node a, Node b) {}

  private final Store store;
  private final Fresh<LabelIndex> labels;
  private final Wording wording;
  private final Cache<Asked, List<CompareView.Part>> kept =
      Caffeine.newBuilder().maximumSize(200).build();

  CompareRoutes(Store store, Fresh<LabelIndex> labels) {
    this.store = store;
    this.labels = labels;
    this.wording = new Wording(store);
  }

  void register(RoutesConfig routes) {
    routes.get("/compare", this::compare);
  }

  private void compare(Context context) {
    var messages = ListRoutes.messages(context);
    var typedA = typed(context, "a");
    var typedB = typed(context, "b");
    if (typedA.isEmpty() || typedB.isEmpty()) {
      send(context, view(typedA, typedB, "", messages), 200, messages);
      return;
    }
    var a = find(typedA);
    var b = find(typedB);
    var fault = fault(a, b);
    if (!fault.isEmpty()) {
      send(
          context,
          view(typedA, typedB, fault, messages),
          fault.endsWith("found") ? 404 : 400,
          messages);
      return;
    }
    send(context, compared(a.orElseThrow(), b.orElseThrow(), messages), 200, messages);
  }

  private static String typed(Context context, String name) {
    var text = Wanted.clean(Optional.ofNullable(context.queryParam(name)).orElse(""));
    return text.length() <= Wanted.LONGEST ? text : text.substring(0, Wanted.LONGEST);
  }

  /// By slug, else by name: what the search box would propose first.
  private Optional<Node> find(String typed) {
    if (typed.matches("[a-z0-9][a-z0-9-]*")) {
      var node = NodeFactory.createURI(Namespaces.ID + typed);
      if (kind(node) != Kind.OTHER) {
        return Optional.of(node);
      }
    }
    return labels.get(PATIENCE).stream().flatMap(index -> named(index.thing(), typed)).findFirst();
  }

  private static Stream<Node> named(LabelIndex index, String typed) {
    return index.suggest(typed, Optional.empty(), Optional.empty(), 20).stream()
        .map(found -> found.entry())
        .filter(
            entry ->
                isPolity(SuggestRoutes.kind(entry)) || SuggestRoutes.kind(entry) == Kind.PERSON)
        .map(entry -> NodeFactory.createURI(entry.iri()));
  }

  private Kind kind(Node node) {
    var query = QueryFactory.create(Resources.text("org/entente/browse/compare/types.rq"));
    var types = new ArrayList<Node>();
    store.select(query, Map.of("entity", node)).forEachRemaining(row -> types.add(row.get("type")));
    return Kind.of(types);
  }

  private static boolean isPolity(Kind kind) {
    return kind == Kind.STATE || kind == Kind.TERRITORY;
  }

  /// Why the two cannot be compared; empty if they can.
  private String fault(Optional<Node> a, Optional<Node> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return "browse.compare.fault.found";
    }
    if (a.equals(b)) {
      return "browse.compare.fault.same";
    }
    var kindOfA = kind(a.get());
    var kindOfB = kind(b.get());
    boolean fits =
        (isPolity(kindOfA) && isPolity(kindOfB))
            || (kindOfA == Kind.PERSON && kindOfB == Kind.PERSON);
    return fits ? "" : "browse.compare.fault.kinds";
  }

  private CompareView compared(Node nodeOfA, Node nodeOfB, Messages messages) {
    var names = wording.names(messages.language(), List.of(nodeOfA, nodeOfB));
    var a = side(nodeOfA, names.apply(nodeOfA), messages);
    var b = side(nodeOfB, names.apply(nodeOfB), messages);
    var comparison = new Comparison(store, wording, messages, a, b, nodeOfA, nodeOfB);
    var asked = new Asked(store.version().orElse(""), messages.language(), nodeOfA, nodeOfB);
    var parts =
        kept.get(
            asked, _ -> kind(nodeOfA) == Kind.PERSON ? comparison.persons() : comparison.states());
    return new CompareView(
        a.name().text(), b.name().text(), "", Optional.of(a), Optional.of(b), parts, List.of());
  }

  private static CompareView.Side side(Node node, org.entente.entity.Name name, Messages messages) {
    return new CompareView.Side(
        RegisterReader.slug(node.getURI()), name, Lines.href(node.getURI(), messages.language()));
  }

  private CompareView view(String a, String b, String fault, Messages messages) {
    return new CompareView(
        a, b, fault, Optional.empty(), Optional.empty(), List.of(), examples(messages));
  }

  /// Pairs of the bundled graph; those that a store of one's own lacks are left out.
  private List<CompareView.Example> examples(Messages messages) {
    return EXAMPLES.stream()
        .map(pair -> pair.stream().map(ListPage::state).toList())
        .filter(pair -> pair.stream().noneMatch(node -> kind(node) == Kind.OTHER))
        .map(
            pair -> {
              var names = wording.names(messages.language(), pair);
              var asked = new LinkedHashMap<String, String>();
              asked.put("a", RegisterReader.slug(pair.getFirst().getURI()));
              asked.put("b", RegisterReader.slug(pair.getLast().getURI()));
              asked.put("lang", messages.language().tag());
              return new CompareView.Example(
                  names.apply(pair.getFirst()).text() + " – " + names.apply(pair.getLast()).text(),
                  "/compare" + Page.query(asked));
            })
        .toList();
  }

  private void send(Context context, CompareView view, int status, Messages messages) {
    var title =
        view.a().isPresent()
            ? messages.get(
                "browse.compare.title",
                view.a().get().name().text(),
                view.b().map(side -> side.name().text()).orElse(""))
            : messages.get("browse.compare");
    var asked = new LinkedHashMap<String, String>();
    view.a().ifPresent(side -> asked.put("a", side.slug()));
    view.b().ifPresent(side -> asked.put("b", side.slug()));
    var page =
        Page.of(messages, "/compare", title)
            .described(messages.get("browse.compare.lead"))
            .with(asked)
            .withStyle("browse.css")
            .withStyle(Picture.STYLE)
            .withScript(Picture.SCRIPT);
    Map<String, Object> parameters = Map.of("view", view);
    if (status == 200) {
      PageRoutes.send(context, page, "browse/compare.jte", parameters, store.version());
    } else {
      PageRoutes.sendFault(context, status, page, "browse/compare.jte", parameters);
    }
  }
}
