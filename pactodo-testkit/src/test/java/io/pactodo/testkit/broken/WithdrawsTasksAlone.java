package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.TaskList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Breaks rule 2: what the work writes to lists is committed by itself, so that it stays when the work is withdrawn. */
final class WithdrawsTasksAlone extends SpoiledReceipts {
    private final Repositories repositories;

    WithdrawsTasksAlone(Receipts sound, Repositories repositories) {
        super(sound);
        this.repositories = repositories;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        List<ListChange> written = new ArrayList<>();
        try {
            return super.once(
                    request,
                    now,
                    transaction -> work.apply(new Repositories(
                            transaction.tasks(),
                            new SpoiledLists(transaction.lists()) {
                                @Override
                                public TaskList apply(ListChange change) {
                                    TaskList list = super.apply(change);
                                    written.add(change);
                                    return list;
                                }
                            },
                            transaction.tags())));
        } catch (RuntimeException | Error withdrawn) {
            written.forEach(repositories.lists()::apply);
            throw withdrawn;
        }
    }
}
