package org.entente.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.entente.extract.Article;

/// An article and the bytes it was read from.
///
/// @param slug names its entity and its graphs
/// @param sha256 of the file's bytes, lower-case hex
public record Document(Article article, String slug, String sha256) {

  static Document of(Article article, String slug, byte[] bytes) {
    return new Document(article, slug, sha256(bytes));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  Node iri() {
    return Terms.id(slug);
  }

  Offsets offsets() {
    return new Offsets(article.text());
  }
}
