package org.entente.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;

/// Where in a file an error is, from 1; less where it is unknown.
record Place(long line, long column) {

  private static final Pattern IN_JSON = Pattern.compile("line no=(\\d+), column no=(\\d+)");

  /// Where the message of a cause says that it is.
  static Optional<Place> inMessages(Throwable fault) {
    return Stream.iterate(Optional.of(fault), Optional::isPresent, f -> f.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .map(cause -> IN_JSON.matcher(String.valueOf(cause.getMessage())))
        .filter(found -> found.find())
        .map(found -> new Place(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
        .findFirst();
  }

  /// Where Jena finds the first error in a text of `syntax`.
  static Optional<Place> byReading(InputStream input, Syntax syntax) {
    var first = new First();
    try {
      RDFParser.source(input)
          .lang(lang(syntax))
          .checking(false)
          .errorHandler(first)
          .parse(StreamRDFLib.sinkNull());
    } catch (RiotException | StackOverflowError e) {
      return first.place;
    }
    return first.place;
  }

  private static Lang lang(Syntax syntax) {
    return switch (syntax.name()) {
      case "nt" -> Lang.NTRIPLES;
      case "nq" -> Lang.NQUADS;
      case "trig", "trigs" -> Lang.TRIG;
      default -> Lang.TURTLE;
    };
  }

  private static final class First implements ErrorHandler {

    private Optional<Place> place = Optional.empty();

    @Override
    public void warning(String message, long line, long column) {
      // Rio's refusal is what is reported; a warning is not its place.
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      place = Optional.of(new Place(line, column));
      throw new RiotException(message);
    }
  }
}
