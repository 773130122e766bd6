/// Pictures drawn on the server: pure functions from records to SVG, each with the table that says
/// the same. Colours come from the style sheet `picture.css`.
@NullMarked
package org.entente.picture;

import org.jspecify.annotations.NullMarked;
