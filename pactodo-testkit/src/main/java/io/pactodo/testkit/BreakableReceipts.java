package io.pactodo.testkit;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;

/**
 * Receipts with outages on demand. While they are broken, every call throws {@link StorageException}; while only the
 * commit is, the work of a request is done before that, and withdrawn.
 *
 * @since 0.1.0
 */
public final class BreakableReceipts implements Receipts {
    private final Receipts whole;
    private volatile boolean broken;
    private volatile boolean commitBroken;

    /**
     * Begins whole.
     *
     * @param whole answers while there is no outage
     */
    public BreakableReceipts(Receipts whole) {
        this.whole = whole;
    }

    /** {@return receipts that cannot be reached, as at the bottom of an outage} */
    public static BreakableReceipts broken() {
        BreakableReceipts receipts = new BreakableReceipts(new InMemoryReceipts(new InMemoryTaskRepository()));
        receipts.breakDown();
        return receipts;
    }

    /** Begins an outage. */
    public void breakDown() {
        broken = true;
    }

    /** Begins an outage that every transaction meets when it is to be committed. */
    public void breakCommits() {
        commitBroken = true;
    }

    /** Ends the outage; everything is as it was before. */
    public void repair() {
        broken = false;
        commitBroken = false;
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        return reached("attempt a request").once(request, now, transaction -> {
            KeptAnswer answer = work.apply(transaction);
            if (commitBroken) {
                throw outage("commit a request");
            }
            return answer;
        });
    }

    @Override
    public int forget(Instant writtenBefore, int most) {
        return reached("forget receipts").forget(writtenBefore, most);
    }

    private Receipts reached(String attempt) {
        if (broken) {
            throw outage(attempt);
        }
        return whole;
    }

    private static StorageException outage(String attempt) {
        return new StorageException("Could not " + attempt, new IOException("The store is broken on demand."));
    }
}
