package org.entente.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.entity.KeptTexts;
import org.entente.exchange.Bundle;
import org.entente.ingest.ReadArticle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.Assumptions;

/// A Chromium and a server over the bundled graph. Not for several threads.
public final class Browsing implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// What reviewers sign in with.
  public static final String TOKEN = "token of the tests";

  private final Store store;
  private final Server server;
  private final Playwright playwright;
  private final Browser browser;

  private Browsing(Path chromium, Function<Store, KeptTexts> more) {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    store.replaceAll(Bundle.whole());
    server =
        Server.start(
            store, "127.0.0.1", 0, Settings.of(Map.of("ENTENTE_TOKEN", TOKEN)), more.apply(store));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(OPTIONS));
  }

  /// Starts both; where there is no Chromium the calling test is skipped.
  public static Browsing start() {
    return start(_ -> KeptTexts.NONE);
  }

  /// Starts both with an article more than the bundled graph has, which waits for its review.
  ///
  /// @param folder where the article and its text are kept
  public static Browsing startWithArticle(Path folder) {
    return start(store -> ReadArticle.into(store, folder, ReadArticle.TIES)::text);
  }

  private static Browsing start(Function<Store, KeptTexts> more) {
    var chromium = chromium();
    Assumptions.assumeTrue(
        chromium.isPresent(), "There is no Chromium (Debian and Ubuntu: apt install chromium)");
    return new Browsing(chromium.get(), more);
  }

  public Store store() {
    return store;
  }

  /// The address of the server, with `/` at its end.
  public String address() {
    return server.address();
  }

  /// Opens `path`, which begins with `/`, and waits until everything has been loaded.
  public Visit visit(String path, Look look) {
    return visit(path, look, true);
  }

  public Visit visit(String path, Look look, boolean withScripts) {
    var visit = open(look, withScripts);
    visit.page().navigate(server.address() + path.substring(1));
    visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    return visit;
  }

  /// Waits until lists and names are there: on a busy machine not yet for the first reader.
  public void awaitLists() {
    try (var visit = open(Look.PLAIN)) {
      for (var path : List.of("browse", "suggest?q=to+lam")) {
        while (visit.page().request().get(server.address() + path).status() == 503) {
          visit.page().waitForTimeout(50);
        }
      }
    }
  }

  /// An empty page, to go from one to the next.
  public Visit open(Look look) {
    return open(look, true);
  }

  public Visit openWithoutScripts(Look look) {
    return open(look, false);
  }

  private Visit open(Look look, boolean withScripts) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(look.language().tag())
                // Else colours are caught on their way from light to dark.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.screen().width, look.screen().height)
                .setJavaScriptEnabled(withScripts)
                .setAcceptDownloads(true));
    context.grantPermissions(List.of());
    return new Visit(context, server.address());
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
    store.close();
  }

  private static Optional<Path> chromium() {
    return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), BROWSERS.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
