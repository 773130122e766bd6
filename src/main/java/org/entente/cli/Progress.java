package org.entente.cli;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/// Bars that show how far a long command is.
final class Progress {

  private Progress() {}

  /// A bar on a terminal, nothing in a pipe or a log.
  static ProgressBar bar(String task, long all) {
    var builder = new ProgressBarBuilder().setTaskName(task).setInitialMax(all);
    boolean shown = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return (shown ? builder : builder.setConsumer(new NoBar())).build();
  }

  private static final class NoBar implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return 0;
    }

    @Override
    public void accept(String rendered) {}

    @Override
    public void close() {}
  }
}
