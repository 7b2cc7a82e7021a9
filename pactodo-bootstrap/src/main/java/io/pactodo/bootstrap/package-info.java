/**
 * Where PacToDo is put together, by hand, and started.
 *
 * <p>The story in order: {@link io.pactodo.bootstrap.CommandLineInterface} reads the command line, {@link
 * io.pactodo.bootstrap.Configuration} is what flags and {@code PACTODO_*} variables ask for, all mistakes found at once;
 * {@link io.pactodo.bootstrap.DataDirectory} makes sure that one process alone owns the data; {@link
 * io.pactodo.bootstrap.LocalDatabase} runs a durable PostgreSQL in there, unless the configuration names one that runs
 * elsewhere.
 *
 * <p>What can go wrong before PacToDo is ready goes wrong in one plain line: {@link io.pactodo.bootstrap.CannotStart} or
 * {@link io.pactodo.bootstrap.Misconfigured}. This is the only package that knows every other one, and the only one that
 * reads the environment and the system's clock.
 */
@NullMarked
package io.pactodo.bootstrap;

import org.jspecify.annotations.NullMarked;
