/// Verdicts of reviewers in the browser: who holds the token signs in, and accepts, corrects or
/// rejects what was extracted. Used by the server.
@NullMarked
package org.entente.review;

import org.jspecify.annotations.NullMarked;
