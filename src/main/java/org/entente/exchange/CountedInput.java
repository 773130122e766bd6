package org.entente.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how many bytes were read.
final class CountedInput extends FilterInputStream {

  private final LongConsumer more;

  CountedInput(InputStream input, LongConsumer more) {
    super(input);
    this.more = more;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      more.accept(1);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      more.accept(read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
