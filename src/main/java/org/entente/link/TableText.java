package org.entente.link;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.entente.exchange.Packing;

/// The text of a table's file, packed or not; bytes that are none in its encoding are a fault.
record TableText(Path file, Charset encoding) {

  Reader open() throws IOException {
    var input = bytes();
    input.mark(4);
    var first = input.readNBytes(3);
    input.reset();
    Charset charset = encoding;
    if (first.length > 1 && (first[0] & 0xff) == 0xff && (first[1] & 0xff) == 0xfe) {
      charset = StandardCharsets.UTF_16;
    } else if (first.length > 2 && new String(first, StandardCharsets.UTF_8).equals("\uFEFF")) {
      input.skipNBytes(3);
    }
    return new BufferedReader(
        new InputStreamReader(
            input,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        1 << 16);
  }

  private InputStream bytes() throws IOException {
    try {
      return Packing.unpacked(Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new LinkFault(file + ": there is no such file.");
    }
  }

  /// Where the first bytes are that are no text.
  LinkFault malformed() throws IOException {
    try (var input = bytes()) {
      long line = 1;
      var bytes = new ByteArrayOutputStream();
      for (int one = input.read(); ; one = input.read()) {
        if (one == '\n' || one < 0) {
          int good = good(bytes.toByteArray());
          if (good >= 0) {
            return new LinkFault(
                file,
                line,
                String.valueOf(good + 1),
                "is not " + encoding + "; say which encoding it is with --encoding.");
          }
          if (one < 0) {
            return new LinkFault(file + ": is not " + encoding + ".");
          }
          bytes.reset();
          line++;
        } else {
          bytes.write(one);
        }
      }
    }
  }

  /// How many letters are good before the first that is not; less than 0 if all are.
  private int good(byte[] line) {
    var decoder = encoding.newDecoder();
    var letters = CharBuffer.allocate(line.length + 1);
    var result = decoder.decode(ByteBuffer.wrap(line), letters, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      return letters.position();
    }
    return -1;
  }

  /// The place of a letter of the whole text, as line and column.
  LinkFault at(long letter, String what) throws IOException {
    long line = 1;
    long column = 1;
    try (var reader = open()) {
      for (long i = 0; i < letter; i++) {
        int one = reader.read();
        if (one < 0) {
          break;
        }
        column = one == '\n' ? 1 : column + 1;
        line += one == '\n' ? 1 : 0;
      }
    }
    return new LinkFault(file, line, String.valueOf(column), what);
  }
}
