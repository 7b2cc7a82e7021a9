package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Receipts that are sound where their subclasses do not spoil them. */
abstract class SpoiledReceipts implements Receipts {
    final Receipts sound;

    SpoiledReceipts(Receipts sound) {
        this.sound = sound;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        return sound.once(request, now, work);
    }

    @Override
    public int forget(Instant writtenBefore, int most) {
        return sound.forget(writtenBefore, most);
    }
}
