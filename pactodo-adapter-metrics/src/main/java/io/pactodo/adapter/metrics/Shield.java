package io.pactodo.adapter.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * The one place that makes it true: a failure to measure never fails what is measured. It is told, not thrown, and told
 * at most once a minute, because what fails once here fails with each request.
 */
final class Shield {
    private static final long SILENCE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final BiConsumer<String, Throwable> log;
    private final AtomicLong nextWord;
    private final LongAdder unsaid = new LongAdder();

    /**
     * @param nanoTime a monotonic clock in nanoseconds
     * @param log takes a message and the failure it speaks of
     */
    Shield(LongSupplier nanoTime, BiConsumer<String, Throwable> log) {
        this.nanoTime = nanoTime;
        this.log = log;
        this.nextWord = new AtomicLong(nanoTime.getAsLong());
    }

    /** Measures; never throws, except when the virtual machine itself is broken. */
    void run(Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException | LinkageError failure) {
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        long now = nanoTime.getAsLong();
        long due = nextWord.get();
        // The difference, not the comparison, survives the clock's overflow.
        if (now - due < 0 || !nextWord.compareAndSet(due, now + SILENCE)) {
            unsaid.increment();
            return;
        }
        log.accept(
                "A measurement failed and is missing from /metrics; what was measured went on. Failures not logged"
                        + " before this one: " + unsaid.sumThenReset(),
                failure);
    }
}
