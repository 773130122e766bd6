/// The frame of every page: languages and their texts, layout, assets, headers. Used by every
/// package that shows something to people.
@NullMarked
package org.entente.page;

import org.jspecify.annotations.NullMarked;
