/// Settings, health and logs of the running service.
@NullMarked
package org.entente.ops;

import org.jspecify.annotations.NullMarked;
