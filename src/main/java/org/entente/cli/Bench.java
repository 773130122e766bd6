package org.entente.cli;

import picocli.CommandLine.Command;

/// `bench`: the benchmarks.
@Command(
    name = "bench",
    description = "Measures, and writes docs/benchmarks.md.",
    mixinStandardHelpOptions = true,
    subcommands = {BenchIngest.class, BenchData.class})
final class Bench {}
