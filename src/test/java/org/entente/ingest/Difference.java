package org.entente.ingest;

/// One thing on which the curated and the extracted graph of a document do not agree.
///
/// @param document slug
/// @param what slugs and offsets alone, so that it stays the same when labels are reworded
record Difference(String document, String kind, String what) implements Comparable<Difference> {

  @Override
  public String toString() {
    return document + " | " + kind + " | " + what;
  }

  @Override
  public int compareTo(Difference other) {
    return toString().compareTo(other.toString());
  }
}
