/// Where the dataset lives (in memory, TDB2, or behind a remote endpoint), with its default graph
/// and versions. Everything that reads or writes the graph goes through it.
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
