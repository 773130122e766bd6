package org.entente.page;

import java.util.Optional;

/// A link from the page as a whole (`<link>` in its head, and the HTTP header `Link` for
/// Signposting).
///
/// @param rel the relation, registered with IANA: `alternate`, `describedby`, `cite-as` …
public record HeadLink(String rel, String href, Optional<String> mediaType) {

  public static HeadLink of(String rel, String href) {
    return new HeadLink(rel, href, Optional.empty());
  }

  public static HeadLink of(String rel, String href, String mediaType) {
    return new HeadLink(rel, href, Optional.of(mediaType));
  }
}
