package org.entente.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Styles, scripts and pictures that pages load from here: our own in the folder `assets/` of the
/// class path, and those of libraries from their WebJars. An address holds a hash of the content,
/// so that clients may keep it for good.
public final class Assets {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final String WEBJARS = "META-INF/resources/webjars/";
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "pico.css", WEBJARS + "picocss__pico/2.1.1/css/pico.min.css",
          "cytoscape.js", WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js",
          "yasgui.js", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js",
          "yasgui.css", WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png");
  private static final Map<String, Optional<Asset>> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /// One file.
  ///
  /// @param hash the first 12 hex digits of its SHA-256
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Asset(String name, String hash, String mediaType, byte[] content) {

    public InputStream open() {
      return new ByteArrayInputStream(content);
    }
  }

  /// The address of the asset `name`, which must be there.
  public static String href(String name) {
    var asset =
        find(name).orElseThrow(() -> new IllegalArgumentException("There is no asset " + name));
    return "/assets/" + asset.hash() + "/" + name;
  }

  public static Optional<Asset> find(String name) {
    return NAME.matcher(name).matches()
        ? READ.computeIfAbsent(name, Assets::read)
        : Optional.empty();
  }

  private static Optional<Asset> read(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    var path = LIBRARIES.getOrDefault(name, "assets/" + name);
    try (var input = Assets.class.getClassLoader().getResourceAsStream(path)) {
      if (input == null || type == null) {
        return Optional.empty();
      }
      var content = input.readAllBytes();
      return Optional.of(new Asset(name, hash(content), type, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
