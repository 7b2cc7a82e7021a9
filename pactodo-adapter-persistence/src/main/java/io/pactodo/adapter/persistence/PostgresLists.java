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
import java.time.Instant;
import java.util.Optional;

/** Keeps lists in PostgreSQL, and reads there which tags tasks have. */
final class PostgresLists implements ListRepository, TagRepository {
    private final Session session;

    PostgresLists(Session session) {
        this.session = session;
    }

    @Override
    public Optional<TaskList> find(ListKey key) {
        return Outage.unlessAnswered("read a list", () -> session.read(connection -> Lists.find(connection, key)));
    }

    @Override
    public TaskList apply(ListChange change) {
        return Outage.unlessAnswered(
                "write a list", () -> session.transact(connection -> Lists.apply(connection, change), written -> true));
    }

    @Override
    public ListPage list(ListQuery query) {
        return Outage.unlessAnswered("read lists", () -> session.read(connection -> Lists.page(connection, query)));
    }

    @Override
    public int purgeLists(Instant deletedBefore, int most) {
        return Outage.unlessAnswered("purge deleted lists", () -> ListPurging.purge(session, deletedBefore, most));
    }

    @Override
    public TagPage tags(TagQuery query) {
        return Outage.unlessAnswered(
                "read tags", () -> session.read(connection -> TagCounting.page(connection, query)));
    }
}
