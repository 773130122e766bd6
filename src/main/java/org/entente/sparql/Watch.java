package org.entente.sparql;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.entente.sparql.guard.Stop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the running queries: stops those whose time is over or whose client left, and cuts
/// connections that do not take what they asked for.
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long TICK_MILLIS = 50;
  private static final long MILLI = 1_000_000;

  /// Most queries are answered sooner than it would pay to look for their client.
  private static final long YOUNG = 150 * MILLI;

  /// How long a connection may take for some kilobytes.
  private static final long PATIENCE = 5000 * MILLI;

  /// How long a query that was told to stop may take to do so before its connection is cut.
  private static final long GRACE = 300 * MILLI;

  /// Of those that hold the same, the oldest.
  private static final Comparator<Running> HUNGRIEST =
      Comparator.<Running>comparingLong(query -> query.budget().held())
          .thenComparingLong(Running::age);

  private final Limits limits;
  private final Map<String, Running> queries = new ConcurrentHashMap<>();
  private final Memory memory = new Memory();
  private final Departures departures = new Departures();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sparql-watch").factory());

  Watch(Limits limits) {
    this.limits = limits;
    // It ends with the clock, and catches what goes wrong itself.
    var _ =
        clock.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// One that ends when the server does.
  static Watch closedWith(ServletContextHandler context, Limits limits) {
    var watch = new Watch(limits);
    context.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStopped(LifeCycle stopped) {
            watch.close();
          }
        });
    return watch;
  }

  void add(Running query) {
    queries.put(query.id(), query);
  }

  void remove(Running query) {
    queries.remove(query.id());
    query.watched().ifPresent(SelectionKey::cancel);
  }

  Optional<Running> find(String id) {
    return Optional.ofNullable(queries.get(id));
  }

  Collection<Running> all() {
    return queries.values();
  }

  /// Runs `late` after `nanos` unless the returned handle is closed before.
  Alarm alarm(long nanos, Runnable late) {
    var future = clock.schedule(late, nanos, TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  /// Something that will happen, unless closed.
  interface Alarm extends AutoCloseable {
    @Override
    void close();
  }

  private void look() {
    try {
      boolean isShort = memory.isShort();
      // A connection that is closed is let go of only when its selectors have looked.
      departures.look();
      if (!queries.isEmpty()) {
        queries.values().forEach(this::look);
        if (isShort) {
          queries.values().stream()
              .max(HUNGRIEST)
              .ifPresent(query -> query.budget().stop(Stop.OUT_OF_MEMORY));
        }
      }
    } catch (RuntimeException e) {
      // Nobody would look again if this went further.
      LOG.error("Looking after queries", e);
    }
  }

  private void look(Running query) {
    long age = query.age();
    var budget = query.budget();
    if (age > limits.whole().toNanos()) {
      budget.stop(Stop.TOO_SLOW);
    } else if (!budget.hasBegun() && age > limits.firstRow().toNanos()) {
      budget.stop(Stop.NO_FIRST_ROW);
    }
    long blocked = query.blocked();
    if (blocked > PATIENCE || (blocked > GRACE && budget.reason().isPresent())) {
      budget.stop(Stop.TOO_SLOW);
      query.line().cut("The client does not take its answer.");
    }
    if (age > YOUNG && query.watched().isEmpty()) {
      query.line().channel().ifPresent(channel -> watch(query, channel));
    }
  }

  private void watch(Running query, SocketChannel channel) {
    try {
      query.watched(departures.watch(channel, () -> query.budget().stop(Stop.CLIENT_GONE)));
    } catch (ClosedChannelException e) {
      query.budget().stop(Stop.CLIENT_GONE);
    } catch (RuntimeException blockingOrSelectorClosed) {
      LOG.debug("A connection cannot be watched", blockingOrSelectorClosed);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    departures.close();
  }
}
