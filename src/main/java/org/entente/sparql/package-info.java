/// The SPARQL protocol at /sparql: Fuseki, mounted over the dataset it is handed.
@NullMarked
package org.entente.sparql;

import org.jspecify.annotations.NullMarked;
