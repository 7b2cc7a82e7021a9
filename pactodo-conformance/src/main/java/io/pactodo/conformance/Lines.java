package io.pactodo.conformance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines as they come over the network. No more are taken in than are read. */
final class Lines implements Flow.Subscriber<String> {
    private static final int AHEAD = 64;

    private final BlockingQueue<Optional<String>> come = new LinkedBlockingQueue<>();
    private volatile Optional<Flow.Subscription> source = Optional.empty();
    private volatile boolean ended;

    /** The next one; nothing if there is none in time, or will be none. */
    Optional<String> next(Duration patience) {
        if (ended && come.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<String> line = come.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                return Optional.empty();
            }
            source.ifPresent(lines -> lines.request(1));
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the other side will send no more. */
    boolean hasEnded() {
        return ended;
    }

    /** Wants no more. */
    void cancel() {
        source.ifPresent(Flow.Subscription::cancel);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = Optional.of(subscription);
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(String line) {
        come.add(Optional.of(line));
    }

    @Override
    public void onError(Throwable cause) {
        onComplete();
    }

    @Override
    public void onComplete() {
        ended = true;
        come.add(Optional.empty());
    }
}
