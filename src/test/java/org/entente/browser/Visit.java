package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ontology.Resources;

/// One page in the browser, with what went wrong on it.
public final class Visit implements AutoCloseable {

  /// Puts axe into the page, once.
  private static final String AXE = "if (!window.axe) { " + Resources.text("axe.min.js") + "\n}";

  private final String host;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context, String host) {
    this.host = host;
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("console: " + message.text());
          }
        });
    page.onPageError(error -> complaints.add("script: " + error));
    page.onRequest(
        request -> {
          var url = request.url();
          if (!url.startsWith(host) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("asks another host: " + url);
          }
        });
  }

  public Page page() {
    return page;
  }

  /// Goes to `path`, which begins with `/`.
  public void go(String path) {
    page.navigate(host + path.substring(1));
  }

  /// Goes there and waits until everything is there; the editor asks for its answer last.
  public void arrive(String path) {
    go(path);
    if (path.startsWith("/sparql")) {
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
  }

  /// Becomes a reviewer, by the form.
  public void signIn() {
    arrive("/review");
    page.locator("main input[type=password]").fill(Browsing.TOKEN);
    page.locator("main form button").click();
    page.waitForLoadState();
  }

  /// How the browser sums up what moved on the page while it loaded.
  ///
  /// @param sum the Cumulative Layout Shift; 0.1 is held to be good
  /// @param parts what moved, and when
  record Shift(double sum, String parts) {}

  /// By how much which parts of the page moved while it loaded.
  Shift shifted() {
    var entries =
        (List<?>)
            page.evaluate(
                """
                () => new Promise(done => {
                  const found = [];
                  new PerformanceObserver(list => list.getEntries().forEach(e => found.push([e.value,
                    Math.round(e.startTime) + ' ms: ' + e.sources.map(s => s.node && (s.node.outerHTML
                      || s.node.textContent).slice(0, 90)).join(' | ')]))
                  ).observe({type: 'layout-shift', buffered: true});
                  setTimeout(() => done(found), 30);
                })
                """);
    double sum = 0;
    var parts = new ArrayList<String>();
    for (var entry : entries) {
      var pair = (List<?>) entry;
      sum += ((Number) pair.getFirst()).doubleValue();
      parts.add(pair.getFirst() + " at " + pair.getLast());
    }
    return new Shift(sum, String.join("; ", parts));
  }

  /// Whatever on the page can be used and is not reached by the Tab key, as HTML.
  @SuppressWarnings("unchecked")
  public List<String> unreached() {
    int steps =
        ((Number)
                page.evaluate(
                    """
                    () => {
                      const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
                      window.waiting = new Set([...document.querySelectorAll(usable)].filter(e =>
                        e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true})
                        && !(e.type === 'radio' && !e.checked)));
                      document.addEventListener('focusin', e => window.waiting.delete(e.target));
                      document.activeElement.blur();
                      return window.waiting.size;
                    }
                    """))
            .intValue();
    boolean hasEditor = page.locator(".CodeMirror").count() > 0;
    for (int step = 0; step < steps + 5; step++) {
      if (hasEditor) {
        // As the page says beside it: in the editor Tab is a character until then.
        page.keyboard().press("Escape");
      }
      page.keyboard().press("Tab");
    }
    return (List<String>) page.evaluate("[...window.waiting].map(e => e.outerHTML.slice(0, 200))");
  }

  /// Pixels by which the page is wider than the screen.
  public int overhang() {
    return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
  }

  /// Looks at the same page in other colours or on another screen; its language stays.
  public void turn(Look look) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.setViewportSize(look.screen().width, look.screen().height);
  }

  /// Looks at pages as they are printed, from the next on.
  public void asPrinted() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  /// What axe finds against the rules of WCAG 2.2 AA, or against one rule, one line each. Quicker
  /// than [#barriers()], for a page that is looked at in many ways.
  @SuppressWarnings("unchecked")
  public List<String> axe(Optional<String> rule) {
    page.evaluate(AXE);
    var only =
        rule.map(name -> "{type: 'rule', values: ['" + name + "']}")
            .orElse(
                "{type: 'tag', values:"
                    + " ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']}");
    return (List<String>)
        page.evaluate(
            "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: "
                + only
                + "})).violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' +"
                + " n.html))");
  }

  /// What the console, scripts and requests to other hosts said so far; empty if all is well.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// What axe finds against WCAG 2.2 AA and its best practices, one line each; empty if nothing.
  public List<String> barriers() {
    var found =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze();
    return found.getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
        .toList();
  }

  /// A picture of the whole page.
  public void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
