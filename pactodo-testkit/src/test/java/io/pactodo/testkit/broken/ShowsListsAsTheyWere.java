package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.TaskQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Breaks rule 7: the work reads lists on another connection, which does not see what is not committed yet. */
final class ShowsListsAsTheyWere extends SpoiledReceipts {
    private final Repositories repositories;

    ShowsListsAsTheyWere(Receipts sound, Repositories repositories) {
        super(sound);
        this.repositories = repositories;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        ListQuery all =
                ListQuery.in(request.workspace()).withDeleted(Deletion.INCLUDED).withLimit(TaskQuery.MOST);
        return super.once(request, now, transaction -> {
            List<TaskList> before = repositories.lists().list(all).items();
            return work.apply(new Repositories(
                    transaction.tasks(),
                    new SpoiledLists(transaction.lists()) {
                        @Override
                        public Optional<TaskList> find(ListKey key) {
                            return before.stream()
                                    .filter(list -> list.key().equals(key))
                                    .findFirst();
                        }
                    },
                    transaction.tags()));
        });
    }
}
