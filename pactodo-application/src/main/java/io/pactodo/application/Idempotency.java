package io.pactodo.application;

import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Lets clients repeat what they asked for until they hear an answer: it takes effect once, and every repetition is
 * answered as the first was. Safe for use by any number of threads.
 *
 * <p>Only what took effect is remembered. What was refused, or failed, left nothing behind, and may be asked for again
 * under the same key, also in other words.
 *
 * @since 0.1.0
 */
public final class Idempotency {
    private final Receipts receipts;
    private final UseCases useCases;
    private final InstantSource clock;
    private final Tally tally;

    /**
     * @param receipts keeps what was answered, where the tasks and lists are kept
     * @param useCases what can be asked for
     * @param clock what time it is
     * @param metrics is told what was done, once it is committed
     */
    public Idempotency(Receipts receipts, UseCases useCases, InstantSource clock, UseCaseMetrics metrics) {
        this.receipts = receipts;
        this.useCases = useCases;
        this.clock = clock;
        this.tally = new Tally(metrics);
    }

    /**
     * Attempts a request. What its use cases did is counted when it is committed, and as failed when it could not be; a
     * repetition counts nothing.
     *
     * @param request which one
     * @param work what it asks for, and how it is answered. It has to use the use cases that it is given, which are part of
     *     one transaction with what is remembered; it may be called more than once
     * @return what became of it
     * @throws TaskRefused or {@link ListRefused}, and whatever else the work throws; then nothing of it is left
     * @throws StorageException when the store cannot answer; then it is not known whether the work was committed, and the
     *     way to find out is to attempt it again
     */
    public Attempt once(KeyedRequest request, Function<UseCases, KeptAnswer> work) {
        HeldCounts counts = new HeldCounts();
        try {
            Attempt attempt = receipts.once(request, now(), transaction -> {
                counts.clear();
                return work.apply(useCases.within(transaction, counts));
            });
            if (attempt instanceof Attempt.First) {
                counts.release(tally);
            }
            return attempt;
        } catch (RuntimeException | Error failure) {
            if (failure instanceof StorageException outage && counts.areEmpty()) {
                tryInVain(work, outage, counts);
            }
            counts.releaseAsFailed(tally);
            throw failure;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Only the work knows which use cases have failed when the store was away before it could begin. */
    private void tryInVain(Function<UseCases, KeptAnswer> work, StorageException outage, HeldCounts counts) {
        try {
            KeptAnswer unused = work.apply(useCases.within(Repositories.of(new Away(outage)), counts));
        } catch (RuntimeException second) {
            if (second != outage) {
                outage.addSuppressed(second);
            }
        }
    }
}
