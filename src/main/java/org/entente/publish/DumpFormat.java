package org.entente.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which the whole dataset can be fetched.
public enum DumpFormat {
  NQ_GZ("application/n-quads", "application/gzip"),
  NQ_ZST("application/n-quads", "application/zstd"),
  TRIG_GZ("application/trig", "application/gzip"),
  TTL_GZ("text/turtle", "application/gzip"),
  JSONLD_GZ("application/ld+json", "application/gzip");

  private final String mediaType;
  private final String compression;

  DumpFormat(String mediaType, String compression) {
    this.mediaType = mediaType;
    this.compression = compression;
  }

  /// The media type of what is compressed.
  public String mediaType() {
    return mediaType;
  }

  /// The media type of the compression.
  public String compression() {
    return compression;
  }

  /// The end of the file's name, e.g. `nq.gz`.
  public String extension() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// The name of a syntax, e.g. `nq`.
  String syntax() {
    return extension().substring(0, extension().indexOf('.'));
  }

  boolean isZstd() {
    return compression.endsWith("zstd");
  }

  static Optional<DumpFormat> of(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(extension))
        .findFirst();
  }
}
