/// The command line: main, and one class for each command.
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
