package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs programs that pages offer, with what is on this machine.
public final class Programs {

  private Programs() {}

  /// What `command` says in `folder`; empty if it is not on this machine.
  public static Optional<String> run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    var tool = tool(command.getFirst());
    if (tool.isEmpty()) {
      return Optional.empty();
    }
    var line = Stream.concat(Stream.of(tool.get()), command.stream().skip(1)).toList();
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8", "LC_ALL", "C.UTF-8"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return Optional.of(said);
  }

  private static Optional<String> tool(String name) {
    if (name.equals("java")) {
      return Optional.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }
    boolean isThere =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    return isThere ? Optional.of(name) : Optional.empty();
  }
}
