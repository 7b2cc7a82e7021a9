/**
 * Breaking a PacToDo on purpose, and watching what becomes of it.
 *
 * <p>The story in order: {@link io.pactodo.bootstrap.drill.Ground} sees that nothing is broken already, a {@link
 * io.pactodo.bootstrap.drill.Patient} is the PacToDo to break, {@link io.pactodo.bootstrap.drill.SteadyRequests} ask it as
 * clients do, a {@link io.pactodo.bootstrap.drill.Fault} breaks and mends it, {@link io.pactodo.bootstrap.drill.Witness} looks
 * at what those who watch say of it, and {@link io.pactodo.bootstrap.drill.Drill} does all of that in turn. Whatever was broken
 * or started is noted in {@link io.pactodo.bootstrap.drill.Undoing} before it is, so that it is put back however the drill
 * ends. What keeps it from beginning is one plain line: {@link io.pactodo.bootstrap.drill.CannotDrill}.
 */
@NullMarked
package io.pactodo.bootstrap.drill;

import org.jspecify.annotations.NullMarked;
