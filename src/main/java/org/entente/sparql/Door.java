package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.shared.JenaException;

/// Where requests come in that may write: keeps those out that bring no token, and says what is
/// wrong with the others.
///
/// @param token none where nobody may write
/// @param readers methods that need no token
/// @param writers methods that do
record Door(Optional<Token> token, Set<String> readers, Set<String> writers) {

  /// What happens behind it.
  interface Answer {
    void give() throws IOException;
  }

  void enter(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    try {
      check(request, response);
      answer.give();
    } catch (Refusal refusal) {
      refusal.problem().send(response);
    } catch (IllegalArgumentException | JenaException e) {
      Problem.of(400, String.valueOf(e.getMessage())).send(response);
    } catch (StackOverflowError e) {
      Problem.of(400, "The request is nested too deeply.").send(response);
    }
  }

  private void check(HttpServletRequest request, HttpServletResponse response) {
    var expected =
        token.orElseThrow(
            () ->
                new Refusal(
                    404, "Writing is switched off: this server has no token (ENTENTE_TOKEN)."));
    var method = request.getMethod();
    if (writers.contains(method)) {
      expected.require(request, response);
    } else if (!readers.contains(method)) {
      var all = String.join(", ", readers) + (readers.isEmpty() ? "" : ", ");
      response.setHeader("Allow", all + String.join(", ", writers));
      throw new Refusal(405, "Here one writes with " + String.join(", ", writers) + ".");
    }
  }
}
