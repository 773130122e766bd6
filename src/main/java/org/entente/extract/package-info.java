/// From an article to statements with their evidence: pure functions over records, no input or
/// output. Used by ingest.
@NullMarked
package org.entente.extract;

import org.jspecify.annotations.NullMarked;
