package io.pactodo.adapter.metrics.slo;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Asks others no more often than every few seconds, whoever and however many want to know. While one asks, all others get
 * the last answer, gaps included, so that a Prometheus that hangs holds one thread and not a thousand.
 */
final class Remembered implements Measurements {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    /** Longer than a question takes and an answer is fresh; what is older than this is waited for. */
    private static final long USABLE = Duration.ofSeconds(15).toNanos();

    private final Measurements asked;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Answer> last = Optional.empty();

    /**
     * @param asked is asked by one thread at a time
     * @param nanos as of {@link System#nanoTime}
     */
    Remembered(Measurements asked, LongSupplier nanos) {
        this.asked = asked;
        this.nanos = nanos;
    }

    @Override
    public Standing now() {
        return younger(FRESH).orElseGet(this::askOrRecall);
    }

    private Standing askOrRecall() {
        if (!asking.tryLock()) {
            Optional<Standing> usable = younger(USABLE);
            if (usable.isPresent()) {
                return usable.get();
            }
            asking.lock();
        }
        try {
            return younger(FRESH).orElseGet(this::ask);
        } finally {
            asking.unlock();
        }
    }

    private Standing ask() {
        Standing standing = asked.now();
        last = Optional.of(new Answer(standing, nanos.getAsLong()));
        return standing;
    }

    private Optional<Standing> younger(long age) {
        return last.filter(answer -> nanos.getAsLong() - answer.at() < age).map(Answer::standing);
    }

    @Override
    public History history(Span span, Duration step) {
        return asked.history(span, step);
    }

    /**
     * @param standing what was answered
     * @param at when, as of {@link System#nanoTime}
     */
    private record Answer(Standing standing, long at) {}
}
