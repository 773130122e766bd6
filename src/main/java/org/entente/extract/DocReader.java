package org.entente.extract;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Tokens;

/// Cuts an article into blocks and sentences and looks up its words.
final class DocReader {

  private final Lexicon lexicon;
  private final Segmenter segmenter;
  private final SentenceSplitter splitter;

  DocReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new Segmenter(lexicon);
    this.splitter = new SentenceSplitter(lexicon);
  }

  Doc read(Article article) {
    Tokens tokens = Tokens.of(article.text());
    List<Segment> segments = segmenter.segments(article, tokens);
    var hits = new ArrayList<Hit>();
    for (Segment segment : segments) {
      if (segment.kind().names()) {
        int from = tokens.from(segment.span().start());
        int to = tokens.from(segment.span().end());
        hits.addAll(lexicon.match(tokens, from, to, segment.language()));
      }
    }
    List<Sentence> sentences = splitter.sentences(article.text(), segments);
    return new Doc(article, segments, sentences, tokens, List.copyOf(hits));
  }
}
