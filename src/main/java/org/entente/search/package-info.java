/// A Lucene index of the labels of all entities, built from the store when first asked for and
/// again when the data changed. Used by matching, reconciliation and the search box.
@NullMarked
package org.entente.search;

import org.jspecify.annotations.NullMarked;
