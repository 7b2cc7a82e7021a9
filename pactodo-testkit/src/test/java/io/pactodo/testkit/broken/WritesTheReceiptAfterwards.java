package io.pactodo.testkit.broken;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Breaks rule 2: the work commits by itself, and the receipt is written when that is done, if it comes to that. */
final class WritesTheReceiptAfterwards extends SpoiledReceipts {
    /** Ends what only looked whether there is a receipt. */
    private static final class NothingToDo extends RuntimeException {
        NothingToDo() {
            super("nothing to do", null, false, false);
        }
    }

    private final Repositories repositories;
    private final Set<KeyedRequest> underWay = new HashSet<>();

    WritesTheReceiptAfterwards(Receipts sound, Repositories repositories) {
        super(sound);
        this.repositories = repositories;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        if (!begin(request)) {
            return new Attempt.StillRunning();
        }
        try {
            return super.once(request, now, transaction -> {
                throw new NothingToDo();
            });
        } catch (NothingToDo first) {
            KeptAnswer answer = work.apply(repositories);
            return super.once(request, now, transaction -> answer);
        } finally {
            end(request);
        }
    }

    private synchronized boolean begin(KeyedRequest request) {
        return underWay.add(named(request));
    }

    private synchronized void end(KeyedRequest request) {
        underWay.remove(named(request));
    }

    private static KeyedRequest named(KeyedRequest request) {
        return new KeyedRequest(request.workspace(), request.operation(), request.key(), new Fingerprint(""));
    }
}
