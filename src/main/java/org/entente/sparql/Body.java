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
record Body(int most, long nanos) {

  String read(HttpServletRequest request) throws IOException {
    var coding = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity");
    if (!coding.strip().equalsIgnoreCase("identity")) {
      throw new Refusal(415, "Send the query without compression, not as " + coding + ".");
    }
    long length = request.getContentLengthLong();
    if (length > most) {
      throw tooLong();
    }
    long until = System.nanoTime() + nanos;
    var bytes = new byte[length < 0 ? Math.min(most, 8192) : (int) length + 1];
    int count = 0;
    var input = request.getInputStream();
    while (true) {
      int read = input.read(bytes, count, bytes.length - count);
      if (read < 0) {
        return Form.text(bytes, count);
      }
      count += read;
      if (count > most) {
        throw tooLong();
      }
      if (System.nanoTime() > until) {
        throw new Refusal(408, "The request was not there as a whole in time.");
      }
      if (count == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(most + 1, count * 2));
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
      throw new Refusal(415, "Send the query in UTF-8, not as " + contentType + ".");
    }
  }

  private Refusal tooLong() {
    return new Refusal(413, "The request is longer than " + most + " bytes.");
  }
}
