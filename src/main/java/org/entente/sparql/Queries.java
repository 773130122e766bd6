package org.entente.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers queries, from data of this process or by asking another endpoint.
sealed interface Queries permits QueryService, RemoteQueries {

  /// Answers `asked`, or throws a [Refusal].
  void answer(
      ProtocolRequest asked,
      Accept accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;
}
