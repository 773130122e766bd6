/// Matches the rows of a table, or the things of an RDF dataset, against the graph: candidates go
/// into a table that a person reviews, accepted pairs into the graph `links`, and a run can be
/// undone. Used by the command line.
@NullMarked
package org.entente.link;

import org.jspecify.annotations.NullMarked;
