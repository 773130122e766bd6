/// The SPARQL protocol at /sparql over the data it is handed: requests, limits, cache, formats.
@NullMarked
package org.entente.sparql;

import org.jspecify.annotations.NullMarked;
