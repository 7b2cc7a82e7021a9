package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 5: it takes the same key for the same request, whatever it asks for. */
final class TakesTheKeyAlone extends SpoiledReceipts {
    TakesTheKeyAlone(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        KeyedRequest bare = new KeyedRequest(request.workspace(), "", request.key(), request.fingerprint());
        return super.once(bare, now, work);
    }
}
