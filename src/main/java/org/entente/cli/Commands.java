package org.entente.cli;

import org.entente.ops.Settings;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands, and gives those that ask for them the settings.
final class Commands implements IFactory {

  private final Settings settings;

  Commands(Settings settings) {
    this.settings = settings;
  }

  @Override
  public <K> K create(Class<K> kind) throws Exception {
    if (kind == Serve.class) {
      return kind.cast(new Serve(settings));
    }
    if (kind == IngestCommand.class) {
      return kind.cast(new IngestCommand(settings));
    }
    if (kind == Train.class) {
      return kind.cast(new Train(settings));
    }
    return CommandLine.defaultFactory().create(kind);
  }
}
