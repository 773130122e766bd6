package org.entente.sparql;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// How an answer is compressed on its way. The fast levels: what is gained beyond them costs more
/// time than it saves on the wire.
enum Coding {
  IDENTITY,
  GZIP,
  ZSTD;

  private static final int ZSTD_LEVEL = 1;

  /// The best that the client takes, by its `Accept-Encoding`.
  static Coding accepted(String header) {
    if (header.isEmpty()) {
      return IDENTITY;
    }
    var accept = Accept.of(header);
    double zstd = accept.quality("zstd");
    double gzip = accept.quality("gzip");
    if (zstd > 0 && zstd >= gzip) {
      return ZSTD;
    }
    return gzip > 0 ? GZIP : IDENTITY;
  }

  /// As `Content-Encoding` says it.
  Optional<String> token() {
    return switch (this) {
      case IDENTITY -> Optional.empty();
      case GZIP -> Optional.of("gzip");
      case ZSTD -> Optional.of("zstd");
    };
  }

  OutputStream over(OutputStream stream) throws IOException {
    return switch (this) {
      case IDENTITY -> stream;
      case GZIP -> new FastGzip(stream);
      case ZSTD -> new ZstdOutputStream(stream, ZSTD_LEVEL);
    };
  }

  byte[] compressed(byte[] plain) throws IOException {
    if (this == ZSTD) {
      return Zstd.compress(plain, ZSTD_LEVEL);
    }
    var bytes = new ByteArrayOutputStream(Math.max(256, plain.length / 4));
    try (var stream = over(bytes)) {
      stream.write(plain);
    }
    return bytes.toByteArray();
  }

  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream stream) throws IOException {
      super(stream, 8192);
      def.setLevel(1);
    }
  }
}
