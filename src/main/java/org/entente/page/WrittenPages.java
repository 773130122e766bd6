package org.entente.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/// Pages as they were written, so that who asks for the same page of the same data gets the same
/// bytes. What nobody asked for in a while makes room.
public final class WrittenPages {

  /// Bytes of pages that are kept, compressed.
  private static final long KEPT = 48L << 20;

  /// Each takes about this much beside its bytes.
  private static final int OVERHEAD = 2000;

  private record Key(String version, Object asked) {}

  private final Cache<Key, Written> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .<Key, Written>weigher((_, written) -> OVERHEAD + written.gzip().length)
          .build();

  /// The page that `asked` names: the one that was written for this version of the data, or what
  /// `writer` writes.
  ///
  /// @param version absent where it is not known, and then nothing is kept
  /// @param asked all on which the page depends beside the data: a record, compared by its values
  public Written get(Optional<String> version, Object asked, Supplier<Written> writer) {
    return version.isEmpty()
        ? writer.get()
        : kept.get(new Key(version.get(), asked), _ -> writer.get());
  }
}
