package org.entente.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.Bundle;
import org.entente.ingest.ArticleFiles;
import org.entente.ingest.ArticleFiles.ArticleFile;
import org.entente.ingest.Ingestion;
import org.entente.ingest.Manifest;
import org.entente.ingest.Places;
import org.entente.ingest.Provenance;
import org.entente.model.ModelExtractor;
import org.entente.model.Vocabulary;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ingest`: articles into a store, a file or to the standard output.
@Command(
    name = "ingest",
    description = {
      "Reads news articles (text or saved pages, in Vietnamese, French or English) and states what"
          + " they report.",
      "Without --store and --out the graphs go to the standard output as TriG."
    },
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

  private final Settings settings;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ExtractorOption extractor = new ExtractorOption();
  @Mixin LexiconOption lexicon = new LexiconOption();

  @Parameters(
      paramLabel = "FILE|DIR|-",
      arity = "1..*",
      description = "Files, folders with all that is below them, or - for the standard input.")
  List<String> articles = List.of();

  @Option(
      names = "--store",
      paramLabel = "mem|tdb2:DIR|remote:URL",
      converter = StoreConverter.class,
      description = "Where the graphs go.")
  Optional<StoreConfig> store = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A file for the graphs: .trig or .nq, packed with .gz.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "A file for the account of the run, one line of JSON for each article.")
  Optional<Path> manifest = Optional.empty();

  @Option(names = "--strict", description = "Exit code 1 if any article did not go in.")
  boolean strict;

  IngestCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var model = extractor.model(spec, settings);
    var reading = ArticleReading.with(lexicon.words());
    if (model.isEmpty()) {
      return exitCode(read(new Ingestion(reading.ingest(), reading.provenance())));
    }
    var asked = new ModelExtractor(model.get(), Vocabulary.of(ArticleReading.known()));
    var reader = new ModelReader(asked, reading.rules());
    var provenance = Provenance.proposed(asked.name() + " " + asked.version());
    var account = read(new Ingestion(reading.ingest(reader), provenance));
    var err = spec.commandLine().getErr();
    reader.summary().forEach(err::println);
    err.flush();
    return account.in() == 0 && reader.unanswered() > 0 ? Main.SYSTEM_FAILED : exitCode(account);
  }

  private Manifest read(Ingestion ingestion) throws IOException, InterruptedException {
    var files = ArticleFiles.of(articles, System.in);
    if (out.isPresent()) {
      ingestion.to(out.get());
    }
    if (out.isEmpty() && store.isEmpty()) {
      ingestion.to(System.out);
    }
    Manifest account =
        store.isPresent() ? into(store.get(), ingestion, files) : run(ingestion, files);
    spec.commandLine().getErr().println(account.summary());
    spec.commandLine().getErr().flush();
    return account;
  }

  private int exitCode(Manifest account) {
    boolean missing = account.in() < account.all();
    return account.in() == 0 || (strict && missing) ? Main.INPUT_AT_FAULT : Main.DONE;
  }

  /// The shortcuts are concluded once at the end, not after every batch.
  private Manifest into(StoreConfig config, Ingestion ingestion, List<ArticleFile> files)
      throws IOException, InterruptedException {
    Manifest account;
    try (var opened = Store.open(config)) {
      if (Bundle.isNew(opened)) {
        opened.replaceAll(Bundle.seed());
      }
      account = run(ingestion.to(opened, Places.of(config)), files);
    }
    Store.open(config, Modules.rules()).close();
    return account;
  }

  private Manifest run(Ingestion ingestion, List<ArticleFile> files)
      throws IOException, InterruptedException {
    try (var lines = lines();
        var bar = Progress.bar("Articles", files.size())) {
      return ingestion.run(files, lines, bar::step);
    }
  }

  private Writer lines() throws IOException {
    return manifest.isPresent() ? Files.newBufferedWriter(manifest.get()) : Writer.nullWriter();
  }
}
