package org.entente.editor;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.entente.query.RowSyntax;

/// Stands before the endpoint and takes what is for people: a page to write queries in, the answer
/// as a page for those without scripts, the answer as a spreadsheet. The endpoint answers the query
/// itself, with its limits; what it says is held and put into another form.
public final class EditorFilter implements Filter {

  /// Larger answers are for programs.
  static final int MOST_BYTES = 20_000_000;

  static final String PAGE = "/sparql/page";
  static final String HELD = "org.entente.editor.held";

  private static final String HELD_TYPES =
      "application/sparql-results+json, text/turtle;q=0.9, application/problem+json;q=0.1";

  /// Puts it before what answers at `path`.
  public void mount(ServletContextHandler context, String path) {
    context.addFilter(new FilterHolder(this), path, EnumSet.of(DispatcherType.REQUEST));
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    doFilter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private static void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (Wish.of(request)) {
      case EDITOR -> page(request, response);
      case PAGE -> {
        var held = held(request, response, chain);
        request.setAttribute(HELD, held.answer());
        page(request, response);
      }
      case SPREADSHEET -> spreadsheet(held(request, response, chain).answer(), response);
      case ANOTHER -> chain.doFilter(request, response);
    }
  }

  private static void page(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  private static HeldResponse held(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var held = new HeldResponse(response, MOST_BYTES);
    try {
      chain.doFilter(new PlainRequest(request, HELD_TYPES), held);
    } catch (HeldResponse.TooLong _) {
      held.tooLong();
    }
    return held;
  }

  private static void spreadsheet(HeldAnswer answer, HttpServletResponse response)
      throws IOException {
    if (!answer.isRows()) {
      response.setStatus(answer.status());
      response.setContentType(answer.contentType());
      response.getOutputStream().write(answer.content());
      return;
    }
    response.setContentType(RowSyntax.XLSX.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"answer.xlsx\"");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Accept");
    var truth = answer.truth();
    if (truth.isPresent()) {
      RowSyntax.XLSX.write(truth.get(), response.getOutputStream());
    } else {
      RowSyntax.XLSX.write(answer.rows(), response.getOutputStream());
    }
  }
}
