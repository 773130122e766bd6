package org.entente.server;

/// Another program has the port that the server was to listen on.
public final class PortInUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  PortInUse(String host, int port, Throwable cause) {
    super(
        "Port " + port + " of " + host + " is in use or not allowed: choose another with --port.",
        cause);
  }
}
