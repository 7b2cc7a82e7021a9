package io.pactodo.domain.slo;

import java.math.BigDecimal;

/** How a share is written for people. */
final class Percent {
    private Percent() {}

    /** All digits that the share has, none that it has not: {@code 99.9 %}. */
    static String of(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
