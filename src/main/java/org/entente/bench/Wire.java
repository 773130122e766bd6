package org.entente.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection that asks and reads as little as HTTP allows, so that what is measured is the
/// server: a client library takes as much time as the smallest answers do.
final class Wire implements AutoCloseable {

  /// How long it waits for the next bytes of an answer.
  static final int PATIENCE_SECONDS = 60;

  private static final int PATIENCE = PATIENCE_SECONDS * 1000;

  private final URI server;
  private final String accept;
  private Socket socket;
  private InputStream input;

  Wire(URI server, String accept) throws IOException {
    this.server = server;
    this.accept = accept;
    this.socket = connect();
    this.input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /// The bytes of a request for the answer to `query`.
  byte[] request(String query) {
    var separator = server.getRawQuery() == null ? "?" : "&";
    return get(server.getRawPath() + suffix() + separator + "query=" + encoded(query));
  }

  byte[] get(String target) {
    var text =
        "GET "
            + target
            + " HTTP/1.1\r\nHost: "
            + server.getAuthority()
            + "\r\nAccept: "
            + accept
            + "\r\n\r\n";
    return text.getBytes(ISO_8859_1);
  }

  /// Sends the request and returns the body of the answer; what is not an answer is a fault.
  byte[] ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = line();
    int length = -1;
    boolean chunked = false;
    boolean closes = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      } else if (lower.startsWith("connection:") && lower.contains("close")) {
        closes = true;
      }
    }
    var body = chunked ? chunks() : length >= 0 ? bytes(length) : input.readAllBytes();
    if (closes || (!chunked && length < 0)) {
      close();
      socket = connect();
      input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    if (!status.contains(" 200")) {
      throw new IOException(server + " answered " + status + ": " + new String(body, ISO_8859_1));
    }
    return body;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Socket connect() throws IOException {
    var connected = new Socket();
    connected.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE);
    connected.setTcpNoDelay(true);
    connected.setSoTimeout(PATIENCE);
    return connected;
  }

  private String suffix() {
    return server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0) {
        throw new EOFException(server + " closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.write(bytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    var line = line();
    int end = line.indexOf(';');
    return Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    var bytes = input.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(server + " broke off its answer");
    }
    return bytes;
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
