package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One page in the browser, with what went wrong on it.
public final class Visit implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext context, String host) {
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
