package org.entente.ingest;

import java.io.IOException;
import java.util.List;
import org.entente.ingest.Extraction.Extracted;

/// Where extracted articles go, one after another in the order of the files.
interface Sink extends AutoCloseable {

  /// Takes an article; gives back notes for the manifest.
  List<String> accept(Extracted extracted) throws IOException;

  /// Makes sure that everything taken is where it belongs.
  @Override
  void close() throws IOException;
}
