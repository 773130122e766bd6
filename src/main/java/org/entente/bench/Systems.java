package org.entente.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The commands that load data into the systems that are compared, and that start them.
///
/// @param home where `entente` and the libraries are
public record Systems(Path home, HttpClient client) {

  /// How long a load took, from the start of its command to its end.
  public record Loaded(double seconds) {}

  /// Entente over the bundled graph.
  public Served entente() throws IOException, InterruptedException {
    return entente(List.of(), Map.of());
  }

  /// Entente over a TDB2 directory.
  ///
  /// @param settings of the environment, on top of what there is
  public Served entente(Path directory, Map<String, String> settings)
      throws IOException, InterruptedException {
    return entente(List.of("--store", "tdb2:" + directory), settings);
  }

  /// Plain Fuseki over a file.
  public Served fusekiOfFile(Path data) throws IOException, InterruptedException {
    return fuseki("--file=" + data);
  }

  /// Plain Fuseki over a TDB2 directory whose default graph is the union of all graphs.
  Served fusekiOfTdb2(Path directory) throws IOException, InterruptedException {
    return fuseki("--tdb2", "--set=tdb2:unionDefaultGraph=true", "--loc=" + directory);
  }

  public Loaded load(Path data, Path directory) throws IOException, InterruptedException {
    return timed(List.of(launcher(), "import", data.toString(), "--store", "tdb2:" + directory));
  }

  /// Loads as Jena itself does at its fastest.
  Loaded loadPlain(Path data, Path directory) throws IOException, InterruptedException {
    return timed(
        java("tdb2.tdbloader", "--loader=parallel", "--loc=" + directory, data.toString()));
  }

  /// Javalin on its own, which answers with the same few bytes, or with one of `answers`.
  Served javalin(List<Path> answers) throws IOException, InterruptedException {
    int port = freePort();
    var command = java(SmallAnswerRoutes.class.getName(), Integer.toString(port));
    answers.forEach(answer -> command.add(answer.toString()));
    return Served.start(command, at(port, "/"), client);
  }

  private Served entente(List<String> options, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    var command = new ArrayList<>(List.of(launcher(), "serve", "--port", Integer.toString(port)));
    command.addAll(options);
    return Served.start(command, settings, at(port, "/sparql"), client);
  }

  private Served fuseki(String... options) throws IOException, InterruptedException {
    int port = freePort();
    var command = java("org.apache.jena.fuseki.main.cmds.FusekiMainCmd", "--port=" + port);
    command.addAll(Arrays.asList(options));
    command.add("/ds");
    return Served.start(command, at(port, "/ds"), client);
  }

  private String launcher() {
    return home.resolve("entente").toString();
  }

  /// A command of a library, with Java's own settings.
  private List<String> java(String main, String... options) {
    var libraries = home.resolve("target/lib");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Its own logging set-up needs Log4j; ours is Logback, which is told to say little.
                "-Dlog4j2.configurationFile=none",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path") + ":" + libraries + "/*",
                main));
    command.addAll(Arrays.asList(options));
    return command;
  }

  static Loaded timed(List<String> command) throws IOException, InterruptedException {
    var log = Files.createTempFile("entente-load", ".log");
    long begin = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = process.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    var said = Files.readString(log);
    Files.delete(log);
    if (code != 0) {
      throw new IOException("Ended with " + code + ": " + command + "\n" + said);
    }
    return new Loaded(seconds);
  }

  /// Where the program `name` is on the PATH.
  static Optional<Path> program(String name) {
    return List.of("/usr/bin", "/usr/local/bin", "/bin", "/opt/virtuoso-opensource/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static URI at(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
