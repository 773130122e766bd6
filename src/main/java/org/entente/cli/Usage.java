package org.entente.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/// Says in one sentence what is wrong with the command line, and where help is.
final class Usage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    var sentence = Objects.toString(exception.getMessage()).split("\\R", 2)[0];
    command.getErr().println("entente: " + sentence);
    CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr());
    command.getErr().println("Try: ./" + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return Main.WRONG_USAGE;
  }
}
