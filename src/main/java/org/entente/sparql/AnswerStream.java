package org.entente.sparql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.entente.sparql.guard.Stop;
import org.entente.sparql.guard.Stopped;

/// The body of an answer on its way: held back until it is whole or large, so that what goes wrong
/// before can still be said; then sent as it comes, compressed if the client takes that.
final class AnswerStream extends OutputStream {

  /// Bytes that are held back at most.
  private static final int HELD = 1 << 20;

  private final HttpServletResponse response;
  private final Coding coding;
  private final Running running;
  private final long mostBytes;
  private byte[] held = new byte[2048];
  private int count;
  private long bytes;
  private Optional<OutputStream> sink = Optional.empty();

  AnswerStream(HttpServletResponse response, Coding coding, Running running, long mostBytes) {
    this.response = response;
    this.coding = coding;
    this.running = running;
    this.mostBytes = mostBytes;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    bytes += length;
    if (bytes > mostBytes) {
      throw running.budget().end(Stop.TOO_MANY_BYTES);
    }
    if (sink.isEmpty() && count + length > HELD) {
      begin();
    }
    if (sink.isPresent()) {
      running.budget().check();
      running.writes();
      sink.get().write(from, offset, length);
      running.wrote();
      return;
    }
    if (count + length > held.length) {
      held = Arrays.copyOf(held, Math.max(count + length, held.length * 2));
    }
    System.arraycopy(from, offset, held, count, length);
    count += length;
  }

  /// Writers flush after every row or so; nothing would be gained.
  @Override
  public void flush() {}

  /// Ends the query because what it reads from has failed, unless it was the client that did.
  Stopped broken(Stop reason) {
    return running.budget().end(running.blocked() > 0 ? Stop.CLIENT_GONE : reason);
  }

  /// Whether the client has the beginning of the answer.
  boolean hasBegun() {
    return sink.isPresent();
  }

  /// Sends what is still held.
  ///
  /// @return the whole body as it went over the wire, if it was held as a whole
  Optional<Sent> finish() throws IOException {
    running.writes();
    if (sink.isPresent()) {
      sink.get().close();
      return Optional.empty();
    }
    var sent = Sent.of(Arrays.copyOf(held, count), coding);
    sent.send(response);
    return Optional.of(sent);
  }

  private void begin() throws IOException {
    coding.token().ifPresent(name -> response.setHeader("Content-Encoding", name));
    var stream = coding.over(response.getOutputStream());
    running.writes();
    stream.write(held, 0, count);
    running.wrote();
    held = new byte[0];
    sink = Optional.of(stream);
    if (running.budget().isHeadOnly()) {
      response.flushBuffer();
      throw running.budget().end(Stop.HEAD_SENT);
    }
  }

  /// A body that is known as a whole, compressed or not.
  @SuppressWarnings("ArrayRecordComponent") // Bytes that nobody compares or changes.
  record Sent(byte[] body, Optional<String> coding) {

    /// Below this, compressing costs more than it saves.
    private static final int WORTH_IT = 4096;

    static Sent of(byte[] plain, Coding coding) throws IOException {
      return plain.length < WORTH_IT || coding == Coding.IDENTITY
          ? new Sent(plain, Optional.empty())
          : new Sent(coding.compressed(plain), coding.token());
    }

    void send(HttpServletResponse response) throws IOException {
      coding.ifPresent(name -> response.setHeader("Content-Encoding", name));
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
