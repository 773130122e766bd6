package org.entente.cli;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.exchange.Bundle;
import org.entente.extract.RuleExtractor;
import org.entente.ingest.Ingest;
import org.entente.ingest.Labels;
import org.entente.ingest.Provenance;
import org.entente.lexicon.Lexicon;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Modules;

/// What it takes to read articles: a lexicon compiled, the shapes, and the names of known things.
///
/// @param rules the extractor on its own, which can also say what almost held
record ArticleReading(
    RuleExtractor rules, Labels labels, CompiledShapes shapes, Provenance provenance) {

  static ArticleReading with(Lexicon lexicon) {
    return with(new LexiconOption.Words(lexicon, GraphFactory.createDefaultGraph()));
  }

  static ArticleReading with(LexiconOption.Words words) {
    var lexicon = words.lexicon();
    var known = known();
    words.own().stream().forEach(known::add);
    var rules = new RuleExtractor(lexicon);
    return new ArticleReading(
        rules,
        Labels.of(List.of(known)),
        new CompiledShapes(Modules.shapes(), known),
        new Provenance("kind-extracted", rules.name() + " " + rules.version(), lexicon.version()));
  }

  Ingest ingest() {
    return new Ingest(rules, labels, shapes);
  }

  /// One whose articles a language model reads.
  Ingest ingest(ModelReader model) {
    return Ingest.proposing(model, labels, shapes);
  }

  /// Ontology, schemes and reference graph: what an article's graph may refer to.
  static Graph known() {
    var known = GraphFactory.createDefaultGraph();
    Bundle.seed().values().forEach(graph -> graph.stream().forEach(known::add));
    return known;
  }
}
