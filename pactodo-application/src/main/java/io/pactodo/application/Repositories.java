package io.pactodo.application;

import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskRepository;

/**
 * All that the use cases read and write: three sights of one store, or of one transaction in it.
 *
 * @param tasks keeps the tasks
 * @param lists keeps the lists that they are in
 * @param tags tells the tags that they have
 * @since 0.1.0
 */
public record Repositories(TaskRepository tasks, ListRepository lists, TagRepository tags) {
    /**
     * {@return a store that is all three}
     *
     * @param <S> tasks, lists and tags in one
     * @param store taken for each of the three
     */
    public static <S extends TaskRepository & ListRepository & TagRepository> Repositories of(S store) {
        return new Repositories(store, store, store);
    }
}
