/// What keeps one query within its bounds while it runs; the SPARQL service alone uses it.
@NullMarked
package org.entente.sparql.guard;

import org.jspecify.annotations.NullMarked;
