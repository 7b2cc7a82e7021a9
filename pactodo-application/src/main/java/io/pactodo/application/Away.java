package io.pactodo.application;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for repositories that could not be had: so the use cases that would have asked it count what has failed.
 *
 * @param outage why it could not be had
 */
record Away(StorageException outage) implements TaskRepository, ListRepository, TagRepository {
    @Override
    public Map<TaskKey, Task> find(Set<TaskKey> keys) {
        throw outage;
    }

    @Override
    public List<TaskOutcome> apply(List<TaskChange> changes) {
        throw outage;
    }

    @Override
    public List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        throw outage;
    }

    @Override
    public List<TaskPage> list(List<TaskQuery> queries) {
        throw outage;
    }

    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        throw outage;
    }

    @Override
    public int purge(Instant deletedBefore, int most) {
        throw outage;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        throw outage;
    }

    @Override
    public TaskList apply(ListChange change) {
        throw outage;
    }

    @Override
    public ListPage list(ListQuery query) {
        throw outage;
    }

    @Override
    public int purgeLists(Instant deletedBefore, int most) {
        throw outage;
    }

    @Override
    public TagPage tags(TagQuery query) {
        throw outage;
    }
}
