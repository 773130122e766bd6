package org.entente.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/// The words of names, as the index keeps them: without case, marks or punctuation, whether the
/// name was composed or decomposed; `Đặng-Xuân` gives `dang`, `xuan`.
public final class Words {

  static final Analyzer ANALYZER = new Folding();

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Words() {}

  /// The folded words in their order.
  public static List<String> folded(String text) {
    var words = new ArrayList<String>();
    try (TokenStream stream = ANALYZER.tokenStream("", composed(text))) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /// The words in lower case with their marks, composed.
  public static List<String> marked(String text) {
    var composed = composed(text).toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    int from = 0;
    for (int at = 0; at < composed.length(); ) {
      int point = composed.codePointAt(at);
      if (!isPart(point)) {
        addTo(words, composed, from, at);
        from = at + Character.charCount(point);
      }
      at += Character.charCount(point);
    }
    addTo(words, composed, from, composed.length());
    return words;
  }

  /// The folding filter knows composed letters only.
  private static String composed(String text) {
    return NFC.normalize(text);
  }

  private static void addTo(List<String> words, String text, int from, int to) {
    if (from < to) {
      words.add(text.substring(from, to));
    }
  }

  private static boolean isPart(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static final class Folding extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = CharTokenizer.fromTokenCharPredicate(Words::isPart);
      return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }
  }
}
