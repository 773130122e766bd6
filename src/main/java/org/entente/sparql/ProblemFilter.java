package org.entente.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Turns the plain text of Fuseki's errors into problem documents (RFC 9457).
final class ProblemFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var held = new HeldErrors((HttpServletResponse) response);
    chain.doFilter(request, held);
    held.send();
  }

  /// Passes answers through and keeps the text of an error until it can be sent as a problem.
  private static final class HeldErrors extends HttpServletResponseWrapper {

    private final HttpServletResponse response;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    HeldErrors(HttpServletResponse response) {
      super(response);
      this.response = response;
    }

    private boolean isError() {
      return response.getStatus() >= 400 && !response.isCommitted();
    }

    void send() throws IOException {
      if (isError()) {
        Problem.of(response.getStatus(), text.toString(StandardCharsets.UTF_8)).send(response);
      }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      response.setStatus(status);
      text.writeBytes(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void sendError(int status) {
      response.setStatus(status);
    }

    @Override
    public void setContentLength(int length) {
      if (!isError()) {
        super.setContentLength(length);
      }
    }

    @Override
    public void setContentLengthLong(long length) {
      if (!isError()) {
        super.setContentLengthLong(length);
      }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return isError() ? new Held() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return isError() ? new PrintWriter(text, true, StandardCharsets.UTF_8) : super.getWriter();
    }

    private final class Held extends ServletOutputStream {

      @Override
      public void write(int value) {
        text.write(value);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("Errors are written at once");
      }
    }
  }
}
