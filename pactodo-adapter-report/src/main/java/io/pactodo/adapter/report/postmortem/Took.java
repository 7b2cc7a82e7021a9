package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.InWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How long something took, in words. */
final class Took {
    private Took() {}

    /** Below a minute to a tenth of a second, rounded up: 30.04 s are not within 30 s. */
    static String words(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofMinutes(1)) >= 0) {
            return InWords.time(time);
        }
        return BigDecimal.valueOf(time.toMillis(), 3)
                        .setScale(1, RoundingMode.CEILING)
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }
}
