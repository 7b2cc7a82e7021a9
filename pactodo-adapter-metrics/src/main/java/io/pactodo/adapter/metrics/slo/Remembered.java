package io.pactodo.adapter.metrics.slo;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks others no more often than every few seconds, whoever and however many want to know. While one asks, all others get
 * the last answer, gaps included, or hear that there is none yet, so that a Prometheus that hangs holds one thread and not
 * all of those that serve tasks.
 */
final class Remembered implements Measurements {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final Measurements asked;
    private final Supplier<Standing> meanwhile;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Answer> last = Optional.empty();

    /**
     * @param asked is asked by one thread at a time
     * @param meanwhile what is told until there is a first answer
     * @param nanos as of {@link System#nanoTime}
     */
    Remembered(Measurements asked, Supplier<Standing> meanwhile, LongSupplier nanos) {
        this.asked = asked;
        this.meanwhile = meanwhile;
        this.nanos = nanos;
    }

    @Override
    public Standing now() {
        return fresh().orElseGet(this::askOrRecall);
    }

    private Standing askOrRecall() {
        if (!asking.tryLock()) {
            return last.map(Answer::standing).orElseGet(meanwhile);
        }
        try {
            return fresh().orElseGet(this::ask);
        } finally {
            asking.unlock();
        }
    }

    private Standing ask() {
        Standing standing = asked.now();
        last = Optional.of(new Answer(standing, nanos.getAsLong()));
        return standing;
    }

    private Optional<Standing> fresh() {
        return last.filter(answer -> nanos.getAsLong() - answer.at() < FRESH).map(Answer::standing);
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
