package org.entente.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/// The SPARQL protocol passed on to another endpoint, queries only.
public final class SparqlProxy implements SparqlService {

  private static final List<String> PASSED_ON = List.of("Accept", "Content-Type");
  private static final List<String> PASSED_BACK = List.of("Content-Type", "ETag", "Vary");

  private final URI endpoint;
  private final Duration timeout;
  private final HttpClient client;

  public SparqlProxy(URI endpoint, Duration timeout) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  @Override
  public void mount(ServletContextHandler context) {
    context.addServlet(new ServletHolder(new Forward()), PATH);
  }

  private final class Forward extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      forward(request, response, new byte[0]);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      forward(request, response, request.getInputStream().readAllBytes());
    }

    private void forward(HttpServletRequest request, HttpServletResponse response, byte[] body)
        throws IOException {
      var refused = Queries.refusal(request, body);
      if (refused.isPresent()) {
        refused.get().send(response);
        return;
      }
      try {
        pass(
            client.send(passed(request, body), HttpResponse.BodyHandlers.ofInputStream()),
            response);
      } catch (IOException e) {
        if (response.isCommitted()) {
          throw e;
        }
        away().send(response);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        away().send(response);
      }
    }

    private HttpRequest passed(HttpServletRequest request, byte[] body) {
      var builder =
          HttpRequest.newBuilder(address(Optional.ofNullable(request.getQueryString())))
              .timeout(timeout)
              .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
      for (var name : PASSED_ON) {
        Optional.ofNullable(request.getHeader(name))
            .ifPresent(value -> builder.header(name, value));
      }
      return builder.build();
    }

    private void pass(HttpResponse<InputStream> answer, HttpServletResponse response)
        throws IOException {
      try (var content = answer.body()) {
        if (answer.statusCode() >= 400) {
          var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          Problem.of(answer.statusCode(), text).send(response);
          return;
        }
        response.setStatus(answer.statusCode());
        for (var name : PASSED_BACK) {
          answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
        }
        content.transferTo(response.getOutputStream());
      }
    }
  }

  private URI address(Optional<String> query) {
    return query.map(text -> URI.create(endpoint + "?" + text)).orElse(endpoint);
  }

  private Problem away() {
    return Problem.of(502, "The store at " + endpoint + " does not answer.");
  }
}
