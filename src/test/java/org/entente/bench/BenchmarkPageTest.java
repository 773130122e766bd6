package org.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each benchmark writes its own section and leaves the others.
class BenchmarkPageTest {

  @TempDir private Path folder;

  @Test
  void replacesOneSectionAndKeepsTheOthers() throws IOException {
    var file = folder.resolve("docs/benchmarks.md");
    var page = new BenchmarkPage(file);

    page.put("start", "start $1\n");
    page.put("sparql", "first\n");
    page.put("sparql", "second \\ $2\n");

    assertThat(file)
        .content()
        .isEqualTo(
            """
            # Benchmarks

            <!-- bench start -->
            start $1
            <!-- end of bench start -->

            <!-- bench sparql -->
            second \\ $2
            <!-- end of bench sparql -->
            """);
  }
}
