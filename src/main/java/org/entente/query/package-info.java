/// The catalogue of saved queries: their headers, parameters and answers. Used by the command line
/// and the server.
@NullMarked
package org.entente.query;

import org.jspecify.annotations.NullMarked;
