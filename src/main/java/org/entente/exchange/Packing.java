package org.entente.exchange;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/// How a file is compressed. What is read is known by its first bytes, whatever its name; what is
/// written is packed as its name says.
public enum Packing {
  NONE("", ""),
  GZIP(".gz", "\u001f\u008b"),
  ZSTD(".zst", "(\u00b5/\u00fd"),
  BZIP2(".bz2", "BZh"),
  XZ(".xz", "\u00fd7zXZ\0"),
  /// An archive of one file.
  ZIP(".zip", "PK\u0003\u0004");

  private static final int BUFFER = 1 << 16;

  private final String extension;
  /// The first bytes, one letter each.
  private final String magic;

  Packing(String extension, String magic) {
    this.extension = extension;
    this.magic = magic;
  }

  /// What the end of a file's name says.
  public static Packing ofName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> one != NONE && lower.endsWith(one.extension))
        .findFirst()
        .orElse(NONE);
  }

  /// What the first bytes of `input` say, which are still there to be read.
  static Packing ofContent(InputStream input) throws IOException {
    input.mark(8);
    var first = input.readNBytes(6);
    input.reset();
    return Arrays.stream(values())
        .filter(one -> one != NONE && one.begins(first))
        .findFirst()
        .orElse(NONE);
  }

  /// The end that names have.
  public String extension() {
    return extension;
  }

  /// A file's name without the end that says how it is packed.
  public static String plainName(String name) {
    return name.substring(0, name.length() - ofName(name).extension.length());
  }

  /// The bytes that were packed into `input`, or `input` itself if it is not packed. What is read
  /// can be marked.
  public static InputStream unpacked(InputStream input) throws IOException {
    var marked = input.markSupported() ? input : new BufferedInputStream(input, BUFFER);
    var packing = ofContent(marked);
    return packing == NONE ? marked : new BufferedInputStream(packing.unpack(marked), BUFFER);
  }

  /// Packs what is written; closing the result ends the packed file and closes `out`.
  ///
  /// @param name of the file inside an archive
  public OutputStream pack(OutputStream out, String name) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> new ZstdOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
      case XZ -> new XZCompressorOutputStream(out);
      case ZIP -> zipped(out, name);
    };
  }

  private boolean begins(byte[] first) {
    return new String(first, StandardCharsets.ISO_8859_1).startsWith(magic);
  }

  private InputStream unpack(InputStream input) throws IOException {
    return switch (this) {
      case NONE -> input;
      case GZIP -> new GZIPInputStream(input, BUFFER);
      case ZSTD -> new ZstdInputStream(input);
      case BZIP2 -> new BZip2CompressorInputStream(input, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(input)
              .setDecompressConcatenated(true)
              .get();
      case ZIP -> onlyFile(new ZipInputStream(input));
    };
  }

  private static OutputStream zipped(OutputStream out, String name) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name));
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }
    };
  }

  private static InputStream onlyFile(ZipInputStream zip) throws IOException {
    var entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("the archive is empty");
    }
    return new OnlyFile(zip, entry.getName());
  }

  /// Reads the one file of an archive, and complains at its end if there is another.
  private static final class OnlyFile extends InputStream {

    private final ZipInputStream zip;
    private final String name;

    OnlyFile(ZipInputStream zip, String name) {
      this.zip = zip;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = zip.read(bytes, from, length);
      if (read < 0) {
        for (var next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
          if (!next.isDirectory()) {
            throw new IOException(
                "the archive holds several files, "
                    + name
                    + " and "
                    + next.getName()
                    + " among them; unpack it and name the folder");
          }
        }
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
