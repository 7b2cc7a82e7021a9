package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.StorageException;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 8: whenever it cannot have what it wants, it believes that another attempt has it. */
final class TakesAnOutageForAnotherAttempt extends SpoiledReceipts {
    TakesAnOutageForAnotherAttempt(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        try {
            return super.once(request, now, work);
        } catch (StorageException outage) {
            return new Attempt.StillRunning();
        }
    }
}
