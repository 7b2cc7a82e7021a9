package io.pactodo.application;

/**
 * What can be asked for as one of a mixed set; see {@link TaskService#batch} and {@link TaskService#batchAtomically}.
 *
 * @since 0.1.0
 */
public sealed interface BatchCommand permits CreateTask, UpdateTask, DeleteTask, RestoreTask, RefusedCommand {}
