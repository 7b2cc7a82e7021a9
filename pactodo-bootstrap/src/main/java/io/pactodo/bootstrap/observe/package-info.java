/**
 * Those who watch a PacToDo, run beside it without containers: Prometheus, Alertmanager and the blackbox exporter, as this
 * machine has them installed, on the loopback interface.
 *
 * <p>The story in order: {@link io.pactodo.bootstrap.observe.Programs} finds them, {@link
 * io.pactodo.bootstrap.observe.LeftBehind} stops those of a run that was killed, {@link
 * io.pactodo.bootstrap.observe.DeployedFiles} lays out the very configuration that an operator deploys, {@link
 * io.pactodo.bootstrap.observe.Watchers} says how each is called, and {@link io.pactodo.bootstrap.observe.Service} is one
 * at work. What goes wrong is one plain line: {@link io.pactodo.bootstrap.observe.CannotObserve}.
 */
@NullMarked
package io.pactodo.bootstrap.observe;

import org.jspecify.annotations.NullMarked;
