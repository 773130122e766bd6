/// What a language model proposes about an article, located in its text and kept apart until
/// reviewed. Off unless configured; used by cli through ingest.
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
