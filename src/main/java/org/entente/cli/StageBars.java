package org.entente.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.entente.store.BulkLoad;

/// A bar for each stage of a load, one after another.
final class StageBars implements BulkLoad.Progress, AutoCloseable {

  private Optional<ProgressBar> bar = Optional.empty();
  private String shown = "";

  @Override
  public synchronized void at(String stage, long done, long all) {
    if (!stage.equals(shown)) {
      close();
      // Less than 0: nobody knows how many.
      bar = Optional.of(Progress.bar(stage, all == 0 ? -1 : all));
      shown = stage;
    }
    bar.ifPresent(one -> one.stepTo(done));
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
