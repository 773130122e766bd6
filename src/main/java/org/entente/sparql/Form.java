package org.entente.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The parameters of an address or of a form, in their order, decoded strictly as UTF-8.
record Form(List<Parameter> parameters) {

  /// More parameters than any client sends.
  private static final int MOST = 1000;

  record Parameter(String name, String value) {}

  Form {
    parameters = List.copyOf(parameters);
  }

  static Form of(String encoded) {
    var parameters = new ArrayList<Parameter>();
    int start = 0;
    while (start < encoded.length()) {
      int and = encoded.indexOf('&', start);
      int end = and < 0 ? encoded.length() : and;
      if (end > start) {
        int equals = encoded.indexOf('=', start);
        int middle = equals < 0 || equals > end ? end : equals;
        var value = middle == end ? "" : decoded(encoded.substring(middle + 1, end));
        parameters.add(new Parameter(decoded(encoded.substring(start, middle)), value));
      }
      if (parameters.size() > MOST) {
        throw new Refusal(400, "The request has more than " + MOST + " parameters.");
      }
      start = end + 1;
    }
    return new Form(parameters);
  }

  List<String> all(String name) {
    var values = new ArrayList<String>(1);
    for (var parameter : parameters) {
      if (parameter.name.equals(name)) {
        values.add(parameter.value);
      }
    }
    return values;
  }

  boolean has(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name.equals(name));
  }

  /// Text of bytes that must be UTF-8.
  static String text(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "The request is not UTF-8: send it in that encoding.");
    }
  }

  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    var bytes = new byte[text.length() * 3];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) (digit(text, i + 1) * 16 + digit(text, i + 2));
        i += 2;
      } else if (c < 128) {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      } else {
        int next = i + (Character.isHighSurrogate(c) && i + 1 < text.length() ? 2 : 1);
        for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = b;
        }
        i = next - 1;
      }
    }
    return text(bytes, length);
  }

  private static int digit(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw new Refusal(400, "A percent sign in the request is not followed by two digits 0 to F.");
    }
    return digit;
  }
}
