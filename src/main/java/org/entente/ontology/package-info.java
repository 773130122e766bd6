/// The ontology: its terms as constants, its modules as files, and the SHACL shapes that data must
/// keep. Used by every package that names a term or checks a graph.
@NullMarked
package org.entente.ontology;

import org.jspecify.annotations.NullMarked;
