package org.entente.cli;

import org.entente.exchange.RdfFault;
import org.entente.link.LinkFault;
import org.entente.server.PortInUse;
import org.entente.store.StoreFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one sentence on stderr what went wrong, and whose fault it is by the exit code.
final class Faults implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    command.getErr().println("entente: " + sentence(exception));
    if (!isExpected(exception)) {
      exception.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return isInput(exception) ? Main.INPUT_AT_FAULT : Main.SYSTEM_FAILED;
  }

  private static String sentence(Exception exception) {
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }

  private static boolean isInput(Exception exception) {
    return exception instanceof InputFault
        || exception instanceof RdfFault
        || exception instanceof LinkFault;
  }

  private static boolean isExpected(Exception exception) {
    return isInput(exception) || exception instanceof StoreFault || exception instanceof PortInUse;
  }
}
