/// RDF files in and out through RDF4J Rio, in every syntax. Used by the command line and by tests;
/// nothing else touches RDF4J.
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
