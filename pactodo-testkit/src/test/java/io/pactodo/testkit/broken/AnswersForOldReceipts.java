package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 6: it goes by what is there and not by the time, so that a receipt counts until it is forgotten. */
final class AnswersForOldReceipts extends SpoiledReceipts {
    AnswersForOldReceipts(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        return super.once(request, Instant.EPOCH, work);
    }
}
