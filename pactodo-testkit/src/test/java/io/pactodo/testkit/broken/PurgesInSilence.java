package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import java.util.List;

/** Breaks rule 15: its feed goes on from anywhere as if nothing had been purged, so that followers keep what is gone. */
final class PurgesInSilence extends Spoiled {
    @Override
    public List<ChangesPage> changes(List<ChangesQuery> queries) {
        return queries.stream().map(this::withoutMemory).toList();
    }

    private ChangesPage withoutMemory(ChangesQuery query) {
        ChangesPage page = sound.changes(query);
        if (page.purged().compareTo(query.since()) <= 0) {
            return page;
        }
        ChangesPage kept = sound.changes(query.withSince(page.purged()));
        return new ChangesPage(query.since(), kept.items(), kept.more(), kept.revision());
    }
}
