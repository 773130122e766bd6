package org.entente.browse;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.Kind;
import org.entente.page.Messages;
import org.entente.page.Page;
import org.entente.page.PageRoutes;
import org.entente.store.Store;

/// Search, and lists by kind.
final class ListRoutes {

  static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Store store;
  private final Fresh<Register> register;
  private final ListPage lists;

  ListRoutes(Store store, Fresh<Register> register) {
    this.store = store;
    this.register = register;
    this.lists = new ListPage(store);
  }

  void register(RoutesConfig routes) {
    routes.get("/search", this::search);
    routes.get("/browse", this::kinds);
    routes.get("/browse/{kind}", this::kind);
  }

  static Messages messages(Context context) {
    return Messages.of(PageRoutes.language(context), "browse", "picture");
  }

  private void search(Context context) {
    var messages = messages(context);
    if (Optional.ofNullable(context.queryParam("q")).orElse("").length() > Wanted.LONGEST) {
      sendFault(context, 400, "browse.fault.long", messages);
      return;
    }
    var wanted = Wanted.of(parameters(context), Optional.empty(), Order.BEST);
    var title =
        wanted.text().isEmpty()
            ? messages.get("browse.search")
            : messages.get("browse.search.for", wanted.text());
    send(context, wanted, "/search", title, "browse/search.jte", messages);
  }

  private void kind(Context context) {
    var messages = messages(context);
    var kind = Wanted.named(context.pathParam("kind"));
    if (kind.isEmpty()) {
      sendFault(context, 404, "browse.fault.kind", messages);
      return;
    }
    var parameters = parameters(context);
    parameters.remove("kind");
    var wanted = Wanted.of(parameters, kind, order(kind.get()));
    var title = messages.get("browse.kind." + kind.get().slug());
    send(context, wanted, "/browse/" + kind.get().slug(), title, "browse/kind.jte", messages);
  }

  /// Records are read by date, actors by how much they have to do with.
  static Order order(Kind kind) {
    return switch (kind) {
      case ENCOUNTER, AGREEMENT, PLEDGE, UNDERTAKING, PROPOSAL, CLAIM, DOCUMENT -> Order.LATEST;
      default -> Order.BEST;
    };
  }

  private void send(
      Context context,
      Wanted wanted,
      String path,
      String title,
      String template,
      Messages messages) {
    var ready = register.get(PATIENCE);
    if (ready.isEmpty()) {
      sendNotReady(context, messages);
      return;
    }
    var view = lists.of(ready.get(), wanted, path, messages);
    var page =
        Page.of(messages, path, title)
            .described(messages.get("browse.description", title))
            .with(wanted.given())
            .withStyle("browse.css");
    PageRoutes.send(context, page, template, Map.of("list", view), version(ready.get().version()));
  }

  private void kinds(Context context) {
    var messages = messages(context);
    var ready = register.get(PATIENCE);
    if (ready.isEmpty()) {
      sendNotReady(context, messages);
      return;
    }
    var page =
        Page.of(messages, "/browse", messages.get("browse.browse"))
            .described(messages.get("browse.lead"))
            .withStyle("browse.css");
    PageRoutes.send(
        context,
        page,
        "browse/kinds.jte",
        Map.of("groups", KindGroup.all(ready.get().thing(), messages)),
        version(ready.get().version()));
  }

  /// The version for clients to keep the page by: none while the page shows older data.
  private Optional<String> version(Optional<String> shown) {
    return shown.filter(version -> store.version().filter(version::equals).isPresent());
  }

  static void sendNotReady(Context context, Messages messages) {
    context.header("Retry-After", "5");
    sendFault(context, 503, "browse.fault.wait", messages);
  }

  static void sendFault(Context context, int status, String key, Messages messages) {
    var page =
        Page.of(messages, context.path().equals("/") ? "/" : "/browse", messages.get(key))
            .withStyle("browse.css");
    PageRoutes.sendFault(context, status, page, "browse/fault.jte", Map.of("key", key));
  }

  /// The first value of each parameter.
  static Map<String, String> parameters(Context context) {
    var first = new HashMap<String, String>();
    context
        .queryParamMap()
        .forEach(
            (name, values) ->
                values.stream().findFirst().ifPresent(value -> first.put(name, value)));
    return first;
  }
}
