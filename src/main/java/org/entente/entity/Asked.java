package org.entente.entity;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.page.PageRoutes;
import org.entente.query.RdfSyntax;

/// What a client asks for: a thing by its slug, in the syntax that the path's extension or the
/// Accept header names.
///
/// @param location the path of this very representation
record Asked(String slug, RdfSyntax syntax, String location, boolean isNegotiated) {

  static Asked of(Context context, String folder, String name) {
    int dot = name.lastIndexOf('.');
    var named =
        dot < 0 ? Optional.<RdfSyntax>empty() : RdfSyntax.ofExtension(name.substring(dot + 1));
    if (named.isPresent()) {
      return new Asked(name.substring(0, dot), named.get(), folder + name, false);
    }
    var syntax =
        RdfSyntax.accepted(Optional.ofNullable(context.header("Accept")))
            .orElseThrow(() -> notAcceptable(folder + name));
    return new Asked(name, syntax, folder + name + "." + syntax.extension(), true);
  }

  /// Sends what `body` writes, or 304 if the client has it: the version of the data and the syntax
  /// settle every byte.
  void answer(Context context, Optional<String> version, Consumer<OutputStream> body) {
    if (isNegotiated) {
      context.header("Vary", "Accept");
    }
    context.header("Content-Location", location).header("Cache-Control", "no-cache");
    if (version.isPresent()
        && PageRoutes.isUnchanged(context, version.get() + "." + syntax.extension())) {
      return;
    }
    var out = new ByteArrayOutputStream();
    body.accept(out);
    context.contentType(syntax.mediaType()).result(out.toByteArray());
  }

  static HttpResponseException notAcceptable(String path) {
    var variants =
        Arrays.stream(RdfSyntax.values())
            .map(syntax -> path + "." + syntax.extension() + " (" + syntax.mediaType() + ")")
            .collect(Collectors.joining(", "));
    return new HttpResponseException(
        406, "None of the types you accept; there are " + variants + ".", Map.of());
  }
}
