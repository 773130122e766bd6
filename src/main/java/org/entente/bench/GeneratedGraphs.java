package org.entente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.ingest.ArticleGraphs;
import org.entente.ingest.Source;
import org.entente.ontology.Namespaces;

/// A dataset of any size with the shape of the real graph, the same for the same numbers: the seed
/// of a store, a register of persons, and graphs of articles. A few hundred generated articles are
/// read by the real extractor; their graphs are then filled again and again with other persons and
/// days. Some twenty persons come in a good part of the articles, as ministers do in the press.
public final class GeneratedGraphs {

  /// What the name of every generated document begins with.
  public static final String DOCUMENT = "generated-";

  private static final int TEMPLATES = 400;
  private static final int KNOWN = 20;
  private static final Pattern OFFICE = Pattern.compile("#inOffice> <([^>]+)>");

  private final List<GraphTemplate> templates = new ArrayList<>();
  private final List<String> offices;
  private final byte[] seed;
  private final long seedQuads;

  private GeneratedGraphs(ArticleGraphs reader, Map<Node, Graph> seed, int read)
      throws IOException {
    var found = new TreeSet<String>();
    for (int number = 0; number < read; number++) {
      var name = GeneratedArticles.name(number);
      var trig = new StringBuilder();
      reader.write(Source.of(name), GeneratedArticles.of(number).getBytes(UTF_8), trig);
      var nquads = nquads(trig.toString());
      OFFICE.matcher(nquads).results().forEach(office -> found.add(office.group(1)));
      templates.add(new GraphTemplate(name.replace(".txt", ""), nquads));
    }
    offices = List.copyOf(found);
    var shipped = DatasetGraphFactory.create();
    seed.forEach(
        (name, graph) ->
            graph.find().forEachRemaining(triple -> shipped.getGraph(name).add(triple)));
    this.seed = nquads(shipped);
    this.seedQuads = shipped.stream().count();
  }

  /// Learns from what `reader` makes of generated articles.
  ///
  /// @param seed the graphs that every new store starts with
  public static GeneratedGraphs learnt(ArticleGraphs reader, Map<Node, Graph> seed)
      throws IOException {
    return learnt(reader, seed, TEMPLATES);
  }

  /// Learns from fewer articles, which leaves less variety.
  static GeneratedGraphs learnt(ArticleGraphs reader, Map<Node, Graph> seed, int read)
      throws IOException {
    return new GeneratedGraphs(reader, seed, read);
  }

  /// How large a dataset is to be.
  ///
  /// @param quads the file ends with the article that reaches it
  /// @param persons in the register, which also are those that articles name
  public record Size(long quads, int persons) {

    /// A person for every hundred quads.
    public static Size of(long quads) {
      return new Size(quads, (int) Math.max(2 * KNOWN, quads / 100));
    }
  }

  /// What was written.
  public record Written(long quads, int articles) {}

  /// Writes N-Quads, compressed if the name of `file` ends with `.gz`.
  ///
  /// @param progress gets the number of quads so far
  public Written write(Path file, Size size, LongConsumer progress) throws IOException {
    try (var out = open(file)) {
      long quads = seedQuads;
      out.write(seed);
      for (int person = 0; person < size.persons; person++) {
        quads += register(person, out);
      }
      int article = 0;
      for (; quads < size.quads; article++) {
        quads += article(article, size.persons, out);
        progress.accept(quads);
      }
      return new Written(quads, article);
    }
  }

  /// The quads an article has on average.
  public int quadsPerArticle() {
    return (int) templates.stream().mapToInt(GraphTemplate::quads).average().orElseThrow();
  }

  private int article(int number, int persons, OutputStream out) throws IOException {
    var draw = new Random(104_729L * number + 3);
    var template = templates.get(draw.nextInt(templates.size()));
    var document = String.format("%s%07d", DOCUMENT, number + 1_000_000);
    var cast = new ArrayList<Person>();
    for (boolean vietnamese : template.persons()) {
      cast.add(Person.of(drawn(vietnamese ? 0 : 1, persons, draw)));
    }
    var day = LocalDate.of(2000 + draw.nextInt(25), 1 + draw.nextInt(12), 1 + draw.nextInt(28));
    template.write(document, sha256(document), day, cast, out);
    return template.quads();
  }

  /// A known person in four of ten cases, the first of them most often; else any other.
  private static int drawn(int parity, int persons, Random draw) {
    int pairs = persons / 2;
    int known = Math.min(KNOWN, pairs - 1);
    int pair =
        draw.nextInt(10) < 4
            ? (int) (known * Math.pow(draw.nextDouble(), 3))
            : known + draw.nextInt(pairs - known);
    return 2 * pair + parity;
  }

  /// A person in the register: name, name without marks, an office held.
  private int register(int number, OutputStream out) throws IOException {
    var person = Person.of(number);
    var office = offices.get(number % offices.size());
    var tenure = person.slug() + "-as-" + office.substring(office.lastIndexOf('/') + 1);
    var graph = " <https://w3id.org/entente/graph/import.generated-persons> .\n";
    var text =
        """
        <id/PERSON> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person>
        <id/PERSON> <http://www.w3.org/2000/01/rdf-schema#label> "NAME"@LANGUAGE
        <id/PERSON> <http://www.w3.org/2004/02/skos/core#altLabel> "PLAIN"
        <id/PERSON> <ontology#hasTenure> <id/TENURE>
        <id/TENURE> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <ontology#Tenure>
        <id/TENURE> <ontology#inOffice> <OFFICE>
        """
            .replace("PERSON", person.slug())
            .replace("NAME", person.name())
            .replace("PLAIN", person.slug().replace('-', ' '))
            .replace("LANGUAGE", number % 2 == 0 ? "vi" : "en")
            .replace("TENURE", tenure)
            .replace("<id/", "<https://w3id.org/entente/id/")
            .replace("<ontology#", "<https://w3id.org/entente/ontology#")
            .replace("OFFICE", office)
            .replace("\n", graph);
    out.write(text.getBytes(UTF_8));
    return 6;
  }

  private static OutputStream open(Path file) throws IOException {
    var bytes = Files.newOutputStream(file);
    return new BufferedOutputStream(
        file.toString().endsWith(".gz") ? new FastGzip(bytes) : bytes, 1 << 16);
  }

  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static String nquads(String trig) {
    var out = new ByteArrayOutputStream();
    RDFParser.fromString(trig, Lang.TRIG)
        .prefixes(PrefixMapFactory.create(Namespaces.prefixes()))
        .checking(false)
        .parse(StreamRDFWriter.getWriterStream(out, Lang.NQUADS));
    return out.toString(UTF_8);
  }

  private static byte[] nquads(DatasetGraph dataset) {
    var out = new ByteArrayOutputStream();
    RDFWriter.source(dataset).lang(Lang.NQUADS).output(out);
    return out.toByteArray();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
