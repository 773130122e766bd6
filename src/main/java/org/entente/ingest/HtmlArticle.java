package org.entente.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.entente.extract.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A saved news page: its headline, lead, paragraphs and captions as text, one blank line between
/// blocks. Menus, scripts, comments and lists of related articles stay out.
final class HtmlArticle {

  /// A page of the press has some thousands of elements.
  private static final int MOST_ELEMENTS = 20_000;

  /// Deeper nesting is a trap for whoever walks the tree.
  private static final int DEEPEST = 200;

  private static final String BLOCKS = "h1,h2,h3,h4,p,li,blockquote,figcaption,td,pre";
  private static final String NOISE =
      "script,style,noscript,template,nav,footer,aside,form,iframe,svg,button,select,"
          + "[class*=related],[class*=comment],[class*=share],[class*=breadcrumb],[id*=comment]";
  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([a-z0-9_.:-]+)");
  private static final Pattern OPENING =
      Pattern.compile("(?is)^\\ufeff?\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*");

  private HtmlArticle() {}

  static boolean looksLikeHtml(String name, String text) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html")
        || lower.endsWith(".htm")
        || lower.endsWith(".xhtml")
        || OPENING.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
  }

  /// What the page says of its own encoding.
  static Optional<Charset> declaredCharset(byte[] bytes) {
    var head =
        new String(
            bytes, 0, Math.min(bytes.length, 2048), java.nio.charset.StandardCharsets.ISO_8859_1);
    var declared = DECLARED.matcher(head);
    try {
      return declared.find() ? Optional.of(Charset.forName(declared.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  static Reading read(Source source, String html, byte[] bytes) {
    var page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    var bomb = bomb(page);
    if (bomb.isPresent()) {
      return new Reading.Rejected(bomb.get());
    }
    var date = HtmlDate.of(page);
    var text = text(page);
    if (text.isBlank()) {
      return new Reading.Rejected("html without text");
    }
    var published = date.or(() -> PublicationDate.inHead(text));
    return Language.of(text)
        .map(language -> new Article(source.name(), text, 0, language, published))
        .<Reading>map(
            article ->
                new Reading.Read(org.entente.ingest.Document.of(article, source.slug(), bytes)))
        .orElseGet(() -> new Reading.Rejected("language not supported"));
  }

  private static Optional<String> bomb(Document page) {
    int[] elements = new int[1];
    int[] deepest = new int[1];
    page.traverse(
        (_, depth) -> {
          elements[0]++;
          deepest[0] = Math.max(deepest[0], depth);
        });
    if (deepest[0] > DEEPEST) {
      return Optional.of("html nested deeper than " + DEEPEST + " elements");
    }
    return elements[0] > MOST_ELEMENTS
        ? Optional.of("html with more than " + MOST_ELEMENTS + " elements")
        : Optional.empty();
  }

  private static String text(Document page) {
    var headline = headline(page);
    page.select(NOISE).remove();
    var blocks = new ArrayList<String>();
    headline.ifPresent(blocks::add);
    for (var block : blocks(body(page))) {
      if (!blocks.contains(block)) {
        blocks.add(block);
      }
    }
    return String.join("\n\n", blocks);
  }

  private static Optional<String> headline(Document page) {
    return Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
        .map(meta -> meta.attr("content"))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
        .or(() -> Optional.of(page.title()))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  private static Element body(Document page) {
    for (var marked : List.of("[itemprop=articleBody]", "article")) {
      var found = page.select(marked);
      if (found.size() == 1 && found.text().length() > 200) {
        return found.getFirst();
      }
    }
    var content = new Readability4J("http://localhost/", page.clone()).parse().getArticleContent();
    return content == null || content.text().length() < 200 ? page.body() : content;
  }

  /// The texts of the innermost blocks, in order; running text outside any block counts as one.
  private static List<String> blocks(Element body) {
    var texts = new ArrayList<String>();
    for (var block : body.select(BLOCKS)) {
      if (block.select(BLOCKS).size() == 1) {
        var words = block.text().strip();
        if (!words.isEmpty()) {
          texts.add(words);
        }
      }
    }
    if (texts.isEmpty() && !body.wholeText().isBlank()) {
      body.wholeText()
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(texts::add);
    }
    return texts;
  }
}
