package org.entente.extract;

import java.util.List;

/// Reads statements out of an article. Pure: the same article gives the same statements in the same
/// order.
public interface Extractor {

  /// Short stable name, such as `rules`.
  String name();

  /// Changes whenever the answers may change, code and lexicon together.
  String version();

  List<Statement> extract(Article article);
}
