/** PacToDo's start and stop, tested on the real PostgreSQL and, where a process has to die, with real processes. */
@NullMarked
package io.pactodo.bootstrap;

import org.jspecify.annotations.NullMarked;
