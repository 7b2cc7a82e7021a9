package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 3: it looks whether a request has ended, and not whether it has begun. */
final class LetsAllBegin extends SpoiledReceipts {
    private final Repositories repositories;

    LetsAllBegin(Receipts sound, Repositories repositories) {
        super(sound);
        this.repositories = repositories;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        Attempt attempt = super.once(request, now, work);
        return attempt instanceof Attempt.StillRunning ? new Attempt.First(work.apply(repositories)) : attempt;
    }
}
