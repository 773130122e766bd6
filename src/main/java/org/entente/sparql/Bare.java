package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/// What answers a GET of `/sparql` that brings no query.
@FunctionalInterface
public interface Bare {

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

  /// Both that there may be.
  ///
  /// @param description the service description, negotiating its syntax itself
  /// @param editor a page to write queries in, for those who take HTML
  record Answers(Optional<Bare> description, Optional<Bare> editor) {

    public static final Answers NONE = new Answers(Optional.empty(), Optional.empty());

    /// The one that suits the client best.
    Optional<Bare> suiting(Accept accept) {
      if (editor.isPresent()
          && (description.isEmpty()
              || accept.quality("text/html") > accept.quality("text/turtle"))) {
        return editor;
      }
      return description;
    }
  }
}
