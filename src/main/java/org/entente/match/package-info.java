/// Which known entity a name means: folding, candidates, features, scores. Used by ingest.
@NullMarked
package org.entente.match;

import org.jspecify.annotations.NullMarked;
