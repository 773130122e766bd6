/// Entente: a knowledge graph of actors and commitments. Nothing lives in this package; the map of
/// packages is in README.md.
@NullMarked
package org.entente;

import org.jspecify.annotations.NullMarked;
