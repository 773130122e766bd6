/// Names, titles, cues and topics in three languages, read from Turtle and compiled to an
/// automaton. Used by the extractor.
@NullMarked
package org.entente.lexicon;

import org.jspecify.annotations.NullMarked;
