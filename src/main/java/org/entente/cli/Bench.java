package org.entente.cli;

import picocli.CommandLine.Command;

/// `bench`: the benchmarks, one subcommand each.
@Command(
    name = "bench",
    description = "Measures, and writes docs/benchmarks.md.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchStart.class,
      BenchIngest.class,
      BenchData.class,
      BenchMatch.class,
      BenchLink.class,
      BenchSparql.class,
      BenchPages.class
    },
    synopsisSubcommandLabel = "BENCHMARK")
final class Bench {}
