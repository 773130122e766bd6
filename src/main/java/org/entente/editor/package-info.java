/// The page to write SPARQL in, at the address of the endpoint for those who take HTML, and answers
/// of the endpoint as pages and spreadsheets. Used by the server.
@NullMarked
package org.entente.editor;

import org.jspecify.annotations.NullMarked;
