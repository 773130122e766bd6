package org.entente.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;

/// Tells when the memory of this process is all but used up: when so little of it was free after a
/// collection that the next query could end the process. Used by one thread.
final class Memory {

  private static final double FULL = 0.85;

  private final Optional<MemoryPoolMXBean> old;
  private long seen;

  Memory() {
    this.old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    old.filter(pool -> pool.getUsage().getMax() > 0)
        .ifPresent(
            pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL)));
    this.seen = count();
  }

  /// Whether another collection since the last call has left it full.
  boolean isShort() {
    long count = count();
    boolean isNew = count > seen;
    seen = count;
    return isNew;
  }

  private long count() {
    return old.map(MemoryPoolMXBean::getCollectionUsageThresholdCount).orElse(0L);
  }
}
