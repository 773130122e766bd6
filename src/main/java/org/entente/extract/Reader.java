package org.entente.extract;

import java.util.List;
import org.entente.lexicon.Lexicon;

/// Reads who, where and when out of an article. Safe to share between threads.
final class Reader {

  private final Lexicon lexicon;
  private final DocReader docs;
  private final Serving serving;
  private final FamilyNames families;

  Reader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.docs = new DocReader(lexicon);
    this.serving = new Serving(lexicon);
    this.families = new FamilyNames(lexicon);
  }

  Reading read(Article article) {
    Doc doc = docs.read(article);
    Chart chart = new Chart(doc);
    List<Raw> raws = new Scan(chart, lexicon).all();
    return new Cast(lexicon, serving, families, chart, raws).reading();
  }
}
