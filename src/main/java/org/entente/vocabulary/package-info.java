/// The documentation of the ontology, made from the Turtle that is shipped. Used by the server.
@NullMarked
package org.entente.vocabulary;

import org.jspecify.annotations.NullMarked;
