package io.pactodo.testkit.broken;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.function.Function;

/** Breaks rule 1: it keeps answers as text, and what is no UTF-8 comes back as something else. */
final class KeepsTextNotBytes extends SpoiledReceipts {
    KeepsTextNotBytes(Receipts sound) {
        super(sound);
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        Attempt attempt = super.once(request, now, work);
        return attempt instanceof Attempt.Replayed replayed
                ? new Attempt.Replayed(
                        KeptAnswer.of(new String(replayed.answer().bytes(), UTF_8).getBytes(UTF_8)))
                : attempt;
    }
}
