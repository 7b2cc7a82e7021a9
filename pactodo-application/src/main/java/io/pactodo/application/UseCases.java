package io.pactodo.application;

import java.time.InstantSource;

/**
 * All that can be done. Safe for use by any number of threads.
 *
 * @param tasks the use cases of tasks
 * @param lists those of the lists that tasks are in
 * @param tags those of the tags that tasks have
 * @since 0.1.0
 */
public record UseCases(TaskService tasks, ListService lists, TagService tags) {
    /**
     * {@return the use cases of one store}
     *
     * @param repositories where everything is kept
     * @param ids where the ids of new tasks and lists come from
     * @param clock what time it is
     * @param metrics is told what was done
     */
    public static UseCases of(Repositories repositories, TaskIds ids, InstantSource clock, UseCaseMetrics metrics) {
        return new UseCases(
                new TaskService(repositories.tasks(), ids, clock, metrics),
                new ListService(repositories.lists(), ids, clock, metrics),
                new TagService(repositories.tags(), repositories.tasks(), clock, metrics));
    }

    /**
     * The same use cases as a part of somebody's transaction.
     *
     * @param transaction reads and writes within it
     * @param counts is told what was done, which is not committed yet
     */
    UseCases within(Repositories transaction, UseCaseMetrics counts) {
        return new UseCases(
                tasks.within(transaction.tasks(), counts),
                lists.within(transaction.lists(), counts),
                tags.within(transaction, counts));
    }
}
