package org.entente.ontology;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files shipped on the class path, in folders such as `ontology/`, `graph/` and `queries/`.
public final class Resources {

  private Resources() {}

  /// The paths of the files right inside `folder` whose names end in `extension`, sorted; none if
  /// there is no such folder.
  public static List<String> list(String folder, String extension) {
    var url = Resources.class.getClassLoader().getResource(folder);
    if (url == null) {
      return List.of();
    }
    try (var names = names(url.toURI(), folder)) {
      return names
          .filter(name -> name.endsWith(extension) && name.indexOf('/') < 0)
          .sorted()
          .map(name -> folder + "/" + name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("Not a place on the class path: " + url, e);
    }
  }

  /// Opens the file at `path`, which must be there.
  public static InputStream open(String path) {
    var input = Resources.class.getClassLoader().getResourceAsStream(path);
    if (input == null) {
      throw new IllegalStateException("Missing from the class path: " + path);
    }
    return input;
  }

  public static String text(String path) {
    try (var input = open(path)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The last part of a path.
  public static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Stream<String> names(URI place, String folder) throws IOException {
    if (place.getScheme().equals("file")) {
      return Arrays.stream(
          Optional.ofNullable(new File(place).list()).orElseGet(() -> new String[0]));
    }
    var jar = ((JarURLConnection) place.toURL().openConnection()).getJarFile();
    var prefix = folder + "/";
    return jar.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(prefix) && !name.endsWith("/"))
        .map(name -> name.substring(prefix.length()));
  }
}
