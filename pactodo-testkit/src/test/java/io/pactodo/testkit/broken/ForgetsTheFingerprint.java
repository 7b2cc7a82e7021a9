package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 4: it answers for the key, whatever came with it. */
final class ForgetsTheFingerprint extends SpoiledReceipts {
    ForgetsTheFingerprint(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        KeyedRequest bare =
                new KeyedRequest(request.workspace(), request.operation(), request.key(), new Fingerprint(""));
        return super.once(bare, now, work);
    }
}
