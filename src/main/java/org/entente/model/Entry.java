package org.entente.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One entry of an answer whose types and closed lists were checked, and whose quotes were not yet.
///
/// @param path where it stands in the answer
record Entry(
    String path,
    Map<String, String> texts,
    Map<String, List<String>> lists,
    Map<String, List<Entry>> groups,
    Map<String, Boolean> flags) {

  Optional<String> text(String slot) {
    return Optional.ofNullable(texts.get(slot));
  }

  /// A required slot: entries without it do not get this far.
  String need(String slot) {
    return text(slot).orElseThrow(() -> new IllegalStateException(path + " lost " + slot));
  }

  List<String> list(String slot) {
    return lists.getOrDefault(slot, List.of());
  }

  List<Entry> group(String slot) {
    return groups.getOrDefault(slot, List.of());
  }

  boolean flag(String slot) {
    return flags.getOrDefault(slot, false);
  }

  String path(String slot) {
    return path + "." + slot;
  }
}
