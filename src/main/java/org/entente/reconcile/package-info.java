/// The Reconciliation API 0.2: OpenRefine and others match their tables against the graph. Used by
/// the server.
@NullMarked
package org.entente.reconcile;

import org.jspecify.annotations.NullMarked;
