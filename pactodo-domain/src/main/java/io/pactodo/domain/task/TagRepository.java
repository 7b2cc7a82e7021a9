package io.pactodo.domain.task;

/**
 * Tells which tags the tasks of a {@link TaskRepository} have. It keeps none itself: a tag is there as long as a task
 * that is not deleted has it. Safe for use by any number of threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TagRepository {
    /**
     * Reads a page: each tag that at least one task has that is not deleted, with the number of those tasks, and the
     * workspace's revision at the same moment.
     *
     * @throws StorageException when the store cannot answer
     */
    TagPage tags(TagQuery query);
}
