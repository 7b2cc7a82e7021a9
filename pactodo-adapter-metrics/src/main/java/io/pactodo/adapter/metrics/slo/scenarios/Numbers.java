package io.pactodo.adapter.metrics.slo.scenarios;

import java.math.BigDecimal;

/** Numbers as PromQL reads them. */
final class Numbers {
    private Numbers() {}

    /** Without an exponent. */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
