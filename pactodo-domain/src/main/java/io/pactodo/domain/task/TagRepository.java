package io.pactodo.domain.task;

/**
 * Tells which tags the tasks of a {@link TaskRepository} have. It keeps none itself: a tag is there as long as a task
 * that is not deleted has it. Safe for use by any number of threads. The published contract tests are named after the
 * numbers of these rules.
 *
 * <ol>
 *   <li><b>What there is.</b> A tag is told with the number of the tasks of its workspace that have it and are not deleted;
 *       one that none of them has is not told.
 *   <li><b>In sequence.</b> Pages follow each other in the sequence of code points, whatever their size, and skip nothing.
 * </ol>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface TagRepository {
    /**
     * Reads a page: each tag that at least one task has that is not deleted, with the number of those tasks, and the
     * workspace's revision at the same moment.
     *
     * @param query of which workspace, and where the page begins
     * @return what is on the page, and where the next one begins
     * @throws StorageException when the store cannot answer
     */
    TagPage tags(TagQuery query);
}
