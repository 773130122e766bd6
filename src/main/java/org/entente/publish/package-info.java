/// The dataset as a whole: its description (VoID, DCAT), dumps, sitemap, feed of changes, and
/// look-up by the identifiers of others. Used by the server.
@NullMarked
package org.entente.publish;

import org.jspecify.annotations.NullMarked;
