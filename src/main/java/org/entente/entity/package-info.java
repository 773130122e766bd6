/// What the graph says about one entity, in the form that the client asks for. Used by the server.
@NullMarked
package org.entente.entity;

import org.jspecify.annotations.NullMarked;
