/// One HTTP server with every route, and the translation of faults into problem documents.
@NullMarked
package org.entente.server;

import org.jspecify.annotations.NullMarked;
