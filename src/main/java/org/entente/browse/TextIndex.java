package org.entente.browse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The folded words of names and texts, by row of the register.
final class TextIndex {

  private static final String NAME = "name";
  private static final String TEXT = "text";
  private static final float NAMED = 3;

  /// A word that is not there is taken for one of these many that are near it.
  private static final int MOST_NEAR = 24;

  private final IndexReader reader;
  private final IndexSearcher searcher;

  private TextIndex(IndexReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  /// Takes in the rows in their order.
  static final class Builder {

    private static final FieldType WORDS = words();

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    Builder() throws IOException {
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(new WhitespaceAnalyzer())
                  .setMergePolicy(new LogDocMergePolicy())
                  .setRAMBufferSizeMB(48));
    }

    void add(List<String> nameWords, List<String> textWords) throws IOException {
      var document = new Document();
      document.add(new Field(NAME, String.join(" ", nameWords), WORDS));
      document.add(new Field(TEXT, String.join(" ", textWords), WORDS));
      writer.addDocument(document);
    }

    TextIndex built() throws IOException {
      writer.forceMerge(1);
      writer.close();
      return new TextIndex(DirectoryReader.open(directory));
    }

    private static FieldType words() {
      var type = new FieldType();
      type.setTokenized(true);
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
      type.freeze();
      return type;
    }
  }

  /// Gives `hits` every row that has all of `words`, with how well it fits. The last word may go
  /// on; a word that occurs nowhere stands for those a letter or two away.
  void each(List<String> words, Hits.Sink hits) {
    try {
      var query = new BooleanQuery.Builder();
      for (int i = 0; i < words.size(); i++) {
        query.add(either(words.get(i), i == words.size() - 1), Occur.MUST);
      }
      searcher.search(query.build(), new Hits(hits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query either(String word, boolean isLast) throws IOException {
    var either = new BooleanQuery.Builder();
    boolean known = false;
    for (var field : List.of(NAME, TEXT)) {
      var term = new Term(field, word);
      float boost = field.equals(NAME) ? NAMED : 1;
      known |= reader.docFreq(term) > 0;
      either.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD);
      if (isLast && word.length() > 2) {
        either.add(constant(new PrefixQuery(term), boost * 0.4f), Occur.SHOULD);
      }
    }
    if (!known && word.length() > 3) {
      int edits = word.length() < 8 ? 1 : 2;
      for (var field : List.of(NAME, TEXT)) {
        var near = new FuzzyQuery(new Term(field, word), edits, 0, MOST_NEAR, true);
        either.add(constant(near, field.equals(NAME) ? NAMED : 1), Occur.SHOULD);
      }
    }
    return either.build();
  }

  private static Query constant(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }
}
