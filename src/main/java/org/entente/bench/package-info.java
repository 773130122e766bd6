/// What the benchmarks are made of: data of any size with the shape of the graph, the servers that
/// are compared, and the measuring. The commands `bench …` run it.
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
