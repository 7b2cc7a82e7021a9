package io.pactodo.adapter.metrics.slo;

import java.math.BigDecimal;
import java.time.Duration;

/** Bounds of buckets, in seconds. */
final class Bounds {
    private Bounds() {}

    /** As PromQL compares with it: {@code 0.3}. */
    static String text(Duration bound) {
        return BigDecimal.valueOf(bound.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
