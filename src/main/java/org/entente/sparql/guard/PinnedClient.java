package org.entente.sparql.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Asks an endpoint elsewhere one query over a connection of its own.
///
/// The name is resolved once, its address is judged, and that very address is connected to: nobody
/// can give the name another meaning in between. Redirects are not followed.
///
/// @param isAllowed which addresses may be connected to
/// @param mostBytes of an answer
record PinnedClient(Predicate<InetAddress> isAllowed, int mostBytes) {

  private static final int CONNECT_MILLIS = 5000;

  /// How often a read that waits looks whether the query is still wanted.
  private static final int LOOK_MILLIS = 100;

  private static final int HEAD_BYTES = 16 * 1024;
  private static final String JSON = "application/sparql-results+json";

  /// Whether an address is one of the open internet, and not of this machine or its own networks.
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    var bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      // 0/8, carrier's NAT 100.64/10, protocol assignments 192.0/24, benchmarks 198.18/15, 240/4.
      return first != 0
          && !(first == 100 && (second & 0xc0) == 64)
          && !(first == 192 && second == 0 && bytes[2] == 0)
          && !(first == 198 && (second & 0xfe) == 18)
          && first < 240;
    }
    // Unique local fc00::/7, and what stands for an IPv4 address: ::/32, 64:ff9b::/16, 2002::/16.
    boolean isIpv4Within =
        (first == 0 && second == 0)
            || (first == 0 && second == 0x64)
            || (first == 0x20 && second == 0x02);
    return (first & 0xfe) != 0xfc && !isIpv4Within;
  }

  /// The body of the answer, SPARQL Results JSON; anything but a whole one is an [IOException].
  byte[] ask(URI endpoint, String query, Budget budget) throws IOException {
    boolean isSecure = "https".equalsIgnoreCase(endpoint.getScheme());
    if ((!isSecure && !"http".equalsIgnoreCase(endpoint.getScheme()))
        || endpoint.getHost() == null) {
      throw new IOException("Not an address of HTTP: " + endpoint);
    }
    int port = endpoint.getPort() > 0 ? endpoint.getPort() : isSecure ? 443 : 80;
    try (var socket = connect(endpoint.getHost(), port, isSecure)) {
      socket.setSoTimeout(LOOK_MILLIS);
      socket.getOutputStream().write(request(endpoint, query));
      socket.getOutputStream().flush();
      return body(all(socket.getInputStream(), budget));
    }
  }

  private Socket connect(String host, int port, boolean isSecure) throws IOException {
    var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    var address =
        Arrays.stream(InetAddress.getAllByName(name))
            .filter(isAllowed)
            .findFirst()
            .orElseThrow(() -> new IOException("Not an address that may be asked: " + host));
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
      return isSecure ? secured(socket, name, port) : socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static Socket secured(Socket socket, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secured = (SSLSocket) factory.createSocket(socket, host, port, true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.setSoTimeout(CONNECT_MILLIS);
    secured.startHandshake();
    return secured;
  }

  private static byte[] request(URI endpoint, String query) {
    var body = query.getBytes(StandardCharsets.UTF_8);
    var path = endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
    var head =
        """
        POST %s HTTP/1.1
        Host: %s
        Connection: close
        Accept: %s
        Content-Type: application/sparql-query
        Content-Length: %d

        """
            .formatted(
                path + Optional.ofNullable(endpoint.getRawQuery()).map(q -> "?" + q).orElse(""),
                endpoint.getRawAuthority(),
                JSON,
                body.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    var request = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private byte[] all(InputStream input, Budget budget) throws IOException {
    var all = new ByteArrayOutputStream();
    var bytes = new byte[8192];
    while (true) {
      budget.check();
      try {
        int read = input.read(bytes);
        if (read < 0) {
          return all.toByteArray();
        }
        all.write(bytes, 0, read);
      } catch (SocketTimeoutException notYet) {
        continue;
      }
      if (all.size() > mostBytes + HEAD_BYTES) {
        throw new IOException("The answer has more than " + mostBytes + " bytes");
      }
    }
  }

  private static byte[] body(byte[] response) throws IOException {
    var text =
        new String(response, 0, Math.min(response.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.matches("(?s)HTTP/1\\.[01] 200\\b.*")) {
      throw new IOException("Not an answer: " + text.lines().findFirst().orElse("nothing came"));
    }
    var head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
    var body = Arrays.copyOfRange(response, end + 4, response.length);
    if (head.contains("\r\ntransfer-encoding: chunked\r\n")) {
      return unchunked(body);
    }
    var length = Pattern.compile("\r\ncontent-length: *(\\d{1,9})\r\n").matcher(head);
    if (length.find() && Integer.parseInt(length.group(1)) != body.length) {
      throw new IOException("The answer broke off");
    }
    return body;
  }

  private static byte[] unchunked(byte[] chunked) throws IOException {
    var body = new ByteArrayOutputStream(chunked.length);
    int at = 0;
    while (true) {
      int line = at;
      while (line < chunked.length && chunked[line] != '\r') {
        line++;
      }
      var size = new String(chunked, at, line - at, StandardCharsets.ISO_8859_1).split(";", 2)[0];
      if (!size.strip().matches("[0-9a-fA-F]{1,7}")) {
        throw new IOException("The answer broke off");
      }
      int length = Integer.parseInt(size.strip(), 16);
      if (length == 0) {
        return body.toByteArray();
      }
      if (line + 2 + length > chunked.length) {
        throw new IOException("The answer broke off");
      }
      body.write(chunked, line + 2, length);
      at = line + 2 + length + 2;
    }
  }
}
