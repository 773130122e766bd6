package org.entente.editor;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps an answer of the endpoint instead of sending it. What its headers say of the running query
/// goes out; what they say of the form of the answer does not.
final class HeldResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final int most;
  private int status = 200;
  private String contentType = "";

  HeldResponse(HttpServletResponse response, int most) {
    super(response);
    this.most = most;
  }

  /// The answer is longer than is kept. An [IOException], as when a client has gone: the endpoint
  /// then stops the query.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  HeldAnswer answer() {
    return new HeldAnswer(status, contentType, content.toByteArray());
  }

  /// Takes a problem document in place of the answer.
  void tooLong() {
    content.reset();
    status = 413;
    contentType = "application/problem+json";
    content.writeBytes(
        ("{\"type\":\"about:blank\",\"title\":\"The answer is too long\",\"status\":413,"
                + "\"detail\":\"The answer has more than "
                + most / 1_000_000
                + " MB: take it as CSV or JSON, or ask for less with LIMIT.\"}")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int status) {
    this.status = status;
  }

  @Override
  public void sendError(int status, String message) {
    this.status = status;
    content.writeBytes(message.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void setContentType(@Nullable String type) {
    contentType = Optional.ofNullable(type).orElse("");
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (name.equalsIgnoreCase("Content-Type")) {
      setContentType(value);
    } else if (isOfQuery(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    setHeader(name, value);
  }

  private static boolean isOfQuery(String name) {
    return name.startsWith("Query-") || name.equals("Data-Version") || name.equals("Retry-After");
  }

  @Override
  public void setContentLength(int length) {
    // Its length is that of another form.
  }

  @Override
  public void setContentLengthLong(long length) {
    // As above.
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    // Read as UTF-8, which is all the endpoint writes.
  }

  @Override
  public void resetBuffer() {
    content.reset();
  }

  @Override
  public void reset() {
    content.reset();
  }

  @Override
  public void flushBuffer() {
    // Nothing is sent yet.
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Held();
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new OutputStreamWriter(new Held(), StandardCharsets.UTF_8), true);
  }

  private final class Held extends ServletOutputStream {

    @Override
    public void write(int value) throws IOException {
      room(1);
      content.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room(length);
      content.write(bytes, offset, length);
    }

    private void room(int length) throws IOException {
      if (status < 400 && content.size() + length > most) {
        throw new TooLong();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Held answers are written at once");
    }
  }
}
