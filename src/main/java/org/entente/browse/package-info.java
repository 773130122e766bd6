/// The ways into the graph: the home page, search with suggestions, lists by kind, comparisons. All
/// but comparisons are answered from a register that is made from the store in the background.
@NullMarked
package org.entente.browse;

import org.jspecify.annotations.NullMarked;
