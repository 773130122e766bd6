package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

  /// Looks at the same page in other colours or on another screen; its language stays.
  public void turn(Look look) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(look.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.setViewportSize(look.screen().width, look.screen().height);
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
