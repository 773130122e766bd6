package org.entente.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// Notices that clients left while their answer was being made. The server itself reads a
/// connection again only after it has answered, so it would notice when it writes, which may be
/// never.
///
/// A second selector looks at the same sockets: one that can be read but has no bytes to read has
/// been closed by the other side. Nothing is taken from it, so a next request that is already there
/// stays there. Used by one thread.
final class Departures implements AutoCloseable {

  private final Selector selector;

  Departures() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Watches `channel`; `gone` runs once if the client leaves.
  SelectionKey watch(SocketChannel channel, Runnable gone) throws ClosedChannelException {
    return channel.register(selector, SelectionKey.OP_READ, gone);
  }

  /// Tells whoever left since the last time.
  void look() {
    if (selector.keys().isEmpty()) {
      return;
    }
    try {
      selector.selectNow(
          key -> {
            var channel = (SocketChannel) key.channel();
            var gone = (Runnable) key.attachment();
            key.cancel();
            if (isEnd(channel)) {
              gone.run();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEnd(SocketChannel channel) {
    try {
      return channel.socket().getInputStream().available() == 0;
    } catch (IOException closed) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
