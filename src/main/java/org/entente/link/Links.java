package org.entente.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.entente.ontology.Namespaces;
import org.entente.ontology.Resources;
import org.entente.store.GraphNames;
import org.entente.store.Store;

/// The graph `links` of a store, as far as runs wrote it: each run is a reviewed table, and all
/// that came of it can be taken back.
public final class Links {

  static final Node GRAPH = GraphNames.of("links");

  private static final Query RUNS = query("runs");
  private static final Query RUN = query("run");
  private static final Query MADE = query("made");
  private static final Query LINKED = query("linked");

  private final Store store;

  public Links(Store store) {
    this.store = store;
  }

  /// A run that is in the store.
  ///
  /// @param id by which it is undone
  /// @param file the review table
  /// @param links pairs taken for the same; the rest of `decisions` are known to be different
  public record Run(String id, String file, String time, long links, long decisions) {}

  /// What came of a review table.
  ///
  /// @param known pairs that were linked before and are left as they are
  /// @param isNew whether the table had not been applied before
  public record Applied(
      String run, long linked, long rejected, long open, long known, boolean isNew) {}

  /// The runs, the last first.
  public List<Run> runs() {
    var runs = new ArrayList<Run>();
    store
        .select(RUNS, Map.of())
        .forEachRemaining(
            row ->
                runs.add(
                    new Run(
                        ReviewTable.id(row.get("run").getURI()),
                        row.get("file").getLiteralLexicalForm(),
                        row.get("time").getLiteralLexicalForm(),
                        number(row.get("links")),
                        number(row.get("decisions")))));
    return runs;
  }

  /// Writes what the verdicts of a review table say, in one write. A table that was applied before
  /// changes nothing.
  ///
  /// @param acceptsSure whether a sure pair without a verdict is taken for accepted
  /// @param progress is told of each row
  /// @throws LinkFault if the table cannot be read or contradicts itself; nothing is written then
  public Applied apply(Path table, boolean acceptsSure, LongConsumer progress) throws IOException {
    return apply(table, String.valueOf(table.getFileName()), acceptsSure, progress);
  }

  /// @param called what the table is called, if it is not its file's name yet
  Applied apply(Path table, String called, boolean acceptsSure, LongConsumer progress)
      throws IOException {
    if (!Files.exists(table)) {
      throw new LinkFault(table + ": there is no such file.");
    }
    var digest = sha256(table, acceptsSure);
    var slug = Namespaces.slug(called.replaceFirst("(\\.review)?\\.[^.]*$", ""));
    var run = NodeFactory.createURI(Namespaces.ID + "link-" + slug + "-" + digest.substring(0, 10));
    boolean isNew = !store.ask(MADE, Map.of("run", run));
    var time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    var written = new Written(run, called, digest, time);
    var judged = new Judging(acceptsSure, this::isLinked);
    Consumer<Consumer<Quad>> source =
        sink -> {
          var rows = new AtomicLong();
          try {
            ReviewTable.read(
                table,
                pairs -> {
                  judged.of(table, pairs).forEach(one -> written.quads(one).forEach(sink));
                  rows.incrementAndGet();
                  progress.accept(1);
                });
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          if (judged.decisions() > 0) {
            written.ofRun().forEach(sink);
          }
        };
    if (isNew) {
      store.addAll(source);
    }
    return new Applied(
        ReviewTable.id(run.getURI()),
        judged.linked(),
        judged.rejected(),
        judged.open(),
        judged.known(),
        isNew);
  }

  /// Takes back all that a run wrote; returns how many statements that were, or nothing if there is
  /// no such run.
  public Optional<Long> undo(String id) {
    var run = NodeFactory.createURI(ReviewTable.iri(id));
    if (!store.ask(MADE, Map.of("run", run))) {
      return Optional.empty();
    }
    var its = store.construct(RUN, Map.of("run", run));
    var links = store.read(GRAPH);
    its.find().forEachRemaining(links::delete);
    store.replace(GRAPH, links);
    return Optional.of((long) its.size());
  }

  private boolean isLinked(Pair pair) {
    var ours = NodeFactory.createURI(ReviewTable.iri(pair.candidate()));
    var theirs = NodeFactory.createURI(pair.iri());
    // A query for each of many thousand pairs would take longer than writing them.
    return store
        .dataset()
        .map(DatasetGraph::getDefaultGraph)
        .map(
            graph ->
                graph.contains(ours, SKOS.exactMatch.asNode(), theirs)
                    || graph.contains(ours, SKOS.closeMatch.asNode(), theirs))
        .orElseGet(() -> store.ask(LINKED, Map.of("ours", ours, "theirs", theirs)));
  }

  /// Of the table and of what is asked of it.
  private static String sha256(Path table, boolean acceptsSure) throws IOException {
    var digest = sha256();
    digest.update((byte) (acceptsSure ? 1 : 0));
    try (var input = new DigestInputStream(Files.newInputStream(table), digest)) {
      input.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static long number(Node node) {
    return ((Number) node.getLiteralValue()).longValue();
  }

  private static Query query(String name) {
    return QueryFactory.create(Resources.text("org/entente/link/" + name + ".rq"));
  }
}
