package io.pactodo.testkit;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskRepository;
import java.io.IOException;
import java.util.Optional;

final class InMemoryListsTest implements ListRepositoryContract, TagRepositoryContract {
    private final InMemoryTaskRepository store = new InMemoryTaskRepository();

    @Override
    public ListRepository lists() {
        return store;
    }

    @Override
    public TagRepository tags() {
        return store;
    }

    @Override
    public TaskRepository tasks() {
        return store;
    }

    @Override
    public ListRepository unreachableLists() {
        return new Away();
    }

    /** The reference has no outages of its own. */
    private static final class Away implements ListRepository {
        @Override
        public Optional<TaskList> find(ListKey key) {
            throw outage();
        }

        @Override
        public TaskList apply(ListChange change) {
            throw outage();
        }

        @Override
        public ListPage list(ListQuery query) {
            throw outage();
        }

        private static StorageException outage() {
            return new StorageException("Could not ask", new IOException("The store is away on demand."));
        }
    }
}
