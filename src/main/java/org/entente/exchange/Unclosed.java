package org.entente.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Stays open when what packs into it is closed: its owner closes it.
final class Unclosed extends FilterOutputStream {

  Unclosed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
