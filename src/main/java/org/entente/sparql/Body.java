package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Reads the body of a request, no longer and no larger than is allowed.
///
/// @param most bytes
/// @param nanos until all of it must be there
/// @param watch ends the connection of a client that stops sending
record Body(int most, long nanos, Watch watch) {

  /// More than this nobody sends by mistake, and nobody reads it to its end.
  private static final long PASSED_OVER = 8 << 20;

  String read(HttpServletRequest request) throws IOException {
    var coding = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
    if (!coding.strip().equalsIgnoreCase("identity")) {
      throw new Refusal(415, "Send it without compression, not as " + coding + ".");
    }
    long length = request.getContentLengthLong();
    if (length > most) {
      if (length <= PASSED_OVER) {
        passOver(request);
      }
      throw tooLong();
    }
    var bytes = new byte[length < 0 ? Math.min(most, 8192) : Math.max(1, (int) length)];
    int first = request.getInputStream().read(bytes);
    // Nearly always that was all.
    return first == length
        ? Form.text(bytes, first)
        : rest(request, bytes, Math.max(0, first), first < 0);
  }

  private String rest(HttpServletRequest request, byte[] beginning, int read, boolean isWhole)
      throws IOException {
    var bytes = beginning;
    int count = read;
    boolean ended = isWhole;
    var line = Line.of(request);
    try (var _ = watch.alarm(nanos, () -> line.cut("The request was not there in time."))) {
      while (!ended) {
        if (count == bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.min(most + 1, count * 2));
        }
        int more = request.getInputStream().read(bytes, count, bytes.length - count);
        ended = more < 0;
        count += Math.max(0, more);
        if (count > most) {
          throw tooLong();
        }
      }
    }
    return Form.text(bytes, count);
  }

  /// Reads on without keeping anything: a client that is still sending may not see an answer, for
  /// the connection breaks under it.
  private void passOver(HttpServletRequest request) throws IOException {
    var line = Line.of(request);
    try (var _ = watch.alarm(nanos, () -> line.cut("The request was not there in time."))) {
      var input = request.getInputStream();
      var passed = new byte[64 * 1024];
      while (input.read(passed) >= 0) {
        // Nothing is kept.
      }
    }
  }

  /// The part before the parameters, in lower case.
  static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static void requireUtf8(String contentType) {
    var lower = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    int charset = lower.indexOf(";charset=");
    if (charset >= 0 && !lower.startsWith("utf-8", charset + 9)) {
      throw new Refusal(415, "Send it in UTF-8, not as " + contentType + ".");
    }
  }

  private Refusal tooLong() {
    return new Refusal(413, "The request is longer than " + most + " bytes.");
  }
}
