package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/// One Lucene document a label.
final class LabelDocuments {

  /// Folded words: each by itself, all in order, sorted, and without spaces.
  static final String WORD = "word";

  static final String KEY = "key";
  static final String BAG = "bag";
  static final String SOLID = "solid";
  static final String TYPE = "type";
  static final String LANGUAGE = "language";
  static final String LINKS = "links";
  private static final String ENTRY = "entry";
  private static final String LABEL = "label";

  private LabelDocuments() {}

  static DirectoryReader index(List<Entry> entries) {
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(128);
    try (var writer = new IndexWriter(directory, config)) {
      for (int entry = 0; entry < entries.size(); entry++) {
        var labels = entries.get(entry).labels();
        for (int label = 0; label < labels.size(); label++) {
          writer.addDocument(document(entries.get(entry), entry, label));
        }
      }
      writer.forceMerge(1);
      writer.commit();
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Entry entry, int number, int label) {
    var text = entry.labels().get(label).text();
    var words = Words.folded(text);
    var document = new Document();
    document.add(new NumericDocValuesField(ENTRY, number));
    document.add(new NumericDocValuesField(LABEL, label));
    document.add(new NumericDocValuesField(LINKS, entry.links()));
    document.add(new TextField(WORD, String.join(" ", words), Field.Store.NO));
    document.add(new StringField(KEY, cut(String.join(" ", words)), Field.Store.NO));
    document.add(new StringField(BAG, bag(words), Field.Store.NO));
    document.add(new StringField(SOLID, cut(String.join("", words)), Field.Store.NO));
    document.add(new StringField(LANGUAGE, entry.labels().get(label).language(), Field.Store.NO));
    entry.types().forEach(type -> document.add(new StringField(TYPE, type, Field.Store.NO)));
    return document;
  }

  /// The words sorted, so that the order in which they stand does not matter.
  static String bag(List<String> words) {
    var sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    return cut(String.join(" ", sorted));
  }

  /// Lucene refuses terms of more than 32,766 bytes.
  private static String cut(String text) {
    return text.length() <= 8000 ? text : text.substring(0, 8000);
  }

  static List<Suggestion> read(IndexReader reader, TopDocs top, List<Entry> entries)
      throws IOException {
    var found = new ArrayList<Suggestion>(top.scoreDocs.length);
    for (var hit : top.scoreDocs) {
      var leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
      int within = hit.doc - leaf.docBase;
      var entry = entries.get(value(leaf.reader().getNumericDocValues(ENTRY), within));
      var label = entry.labels().get(value(leaf.reader().getNumericDocValues(LABEL), within));
      found.add(new Suggestion(entry, label));
    }
    return found;
  }

  private static int value(NumericDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("Every document has its entry and label");
    }
    return (int) values.longValue();
  }
}
