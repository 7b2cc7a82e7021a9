package io.pactodo.adapter.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What each caller has left, in bounded memory. A caller that has all of its requests again is forgotten when its place is
 * needed, which it cannot notice; anybody else keeps theirs. When even that makes no room, newcomers share one quota, so
 * that no flood of callers gives any of them back what it has used. Safe for use by any number of threads.
 */
final class Quotas {
    private static final long LOOK_AT_MOST_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final RestSettings.RateLimit limit;
    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Bucket> byCaller = new HashMap<>();
    private final Bucket newcomers;
    private long lookedAt;

    /**
     * @param limit what each caller may ask for
     * @param most how many callers have a quota of their own at once
     * @param nanos what time it is, as {@link System#nanoTime} tells it
     */
    Quotas(RestSettings.RateLimit limit, int most, LongSupplier nanos) {
        this.limit = limit;
        this.most = most;
        this.nanos = nanos;
        this.newcomers = full();
        this.lookedAt = nanos.getAsLong() - LOOK_AT_MOST_EVERY;
    }

    /** Counts a request of that caller, if it is within the limit. */
    synchronized Allowance take(String caller) {
        ConsumptionProbe probe = quotaOf(caller).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                limit, probe.getRemainingTokens(), probe.getNanosToWaitForRefill(), probe.getNanosToWaitForReset());
    }

    /** How many callers have a quota of their own now. */
    synchronized int callers() {
        return byCaller.size();
    }

    private Bucket quotaOf(String caller) {
        @Nullable Bucket known = byCaller.get(caller);
        if (known != null) {
            return known;
        }
        if (byCaller.size() >= most) {
            forgetWhoHasAll();
        }
        if (byCaller.size() >= most) {
            return newcomers;
        }
        Bucket quota = full();
        byCaller.put(caller, quota);
        return quota;
    }

    /** Looks at all of them, and so not for every newcomer of a flood. */
    private void forgetWhoHasAll() {
        long now = nanos.getAsLong();
        if (now - lookedAt >= LOOK_AT_MOST_EVERY) {
            lookedAt = now;
            byCaller.values().removeIf(quota -> quota.getAvailableTokens() >= limit.requests());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                .withCustomTimePrecision(new Meter(nanos))
                // Whoever counts has the lock of this object.
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
