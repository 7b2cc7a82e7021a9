package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskList;
import java.util.Optional;

/** Keeps lists in PostgreSQL, and reads there which tags tasks have. */
final class PostgresLists implements ListRepository, TagRepository {
    private final Connections connections;

    PostgresLists(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return Asking.answer("read a list", () -> connections.call(connection -> Lists.find(connection, key)));
    }

    @Override
    public TaskList apply(ListChange change) {
        return Asking.answer("write a list", () -> connections.transact(connection -> Lists.apply(connection, change)));
    }

    @Override
    public ListPage list(ListQuery query) {
        return Asking.answer("read lists", () -> connections.call(connection -> Lists.page(connection, query)));
    }

    @Override
    public TagPage tags(TagQuery query) {
        return Asking.answer("read tags", () -> connections.call(connection -> TagCounting.page(connection, query)));
    }
}
