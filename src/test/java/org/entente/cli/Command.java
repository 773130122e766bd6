package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The command as users run it: a process of its own, with its output and exit code.
final class Command implements AutoCloseable {

  /// What a command that ended left behind.
  record Outcome(int code, String out, String err) {}

  private final Process process;
  private final Path err;

  private Command(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  static Outcome run(Object... arguments) throws IOException, InterruptedException {
    try (var command = start(arguments)) {
      return command.await();
    }
  }

  static Outcome runWith(Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    try (var command = startWith(environment, arguments)) {
      return command.await();
    }
  }

  static Command start(Object... arguments) throws IOException {
    return startWith(Map.of(), arguments);
  }

  private static Command startWith(Map<String, String> environment, Object... arguments)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    for (var argument : arguments) {
      line.add(argument.toString());
    }
    var err = Files.createTempFile("entente", ".err");
    var process = new ProcessBuilder(line).redirectError(err.toFile());
    process.environment().putAll(environment);
    return new Command(process.start(), err);
  }

  /// Reads until the server says where it answers.
  URI address() throws IOException {
    var line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (line == null || !line.startsWith("Entente answers at ")) {
      throw new IllegalStateException("Not ready: " + line + Files.readString(err));
    }
    return URI.create(line.substring("Entente answers at ".length()));
  }

  /// Tells it to stop, as a supervisor does.
  void terminate() {
    // Not Process.destroy, which would close what it still has to say.
    process.toHandle().destroy();
  }

  Outcome await() throws IOException, InterruptedException {
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Still running: " + process.info());
    }
    return new Outcome(process.exitValue(), out, Files.readString(err));
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(err);
  }
}
