package io.pactodo.domain.task;

/**
 * A place in a sorted sequence of tasks: after this task, whether it is still there or not. Unlike an offset it does
 * not move when tasks before it come or go.
 *
 * @param key what the sequence is sorted by, of the task at this place
 * @param id the id of the task at this place
 * @since 0.1.0
 */
public record TaskPosition(SortKey key, TaskId id) {}
