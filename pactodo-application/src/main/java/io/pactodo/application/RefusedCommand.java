package io.pactodo.application;

import io.pactodo.domain.task.TaskRefused;

/**
 * Stands in a mixed set for a command that was refused before it could be made. It changes nothing and is counted
 * nowhere; an atomic set that it is in is decided on and not committed, so that its sender hears of all its faults at
 * once.
 *
 * @param reason why it was refused
 * @since 0.1.0
 */
public record RefusedCommand(TaskRefused reason) implements BatchCommand {}
