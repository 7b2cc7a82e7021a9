package io.pactodo.adapter.metrics.slo.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a series says, scrape by scrape, in the notation of promtool's tests. The first sample is at the very beginning. */
final class Samples {
    private final StringBuilder notation;
    private final List<Double> values = new ArrayList<>();
    private BigDecimal last;

    private Samples(BigDecimal first) {
        this.last = first;
        this.notation = new StringBuilder(first.toPlainString());
        values.add(first.doubleValue());
    }

    static Samples from(long first) {
        return new Samples(BigDecimal.valueOf(first));
    }

    /** Of a series that begins after so many scrapes without it. */
    static Samples late(int scrapes, long first) {
        Samples samples = from(first);
        samples.notation.insert(0, "_x" + scrapes + " ");
        samples.values.addAll(0, Collections.nCopies(scrapes, Double.NaN));
        return samples;
    }

    /** A level that is the same from the beginning on. */
    static Samples level(long value, int more) {
        return from(value).flat(more);
    }

    /** So many more samples, each higher by that much. */
    Samples up(BigDecimal step, int count) {
        if (count == 0) {
            return this;
        }
        BigDecimal next = last.add(step);
        notation.append(' ').append(next.toPlainString());
        if (count > 1) {
            notation.append('+').append(step.toPlainString()).append('x').append(count - 1);
        }
        for (int i = 0; i < count; i++) {
            last = last.add(step);
            values.add(last.doubleValue());
        }
        return this;
    }

    Samples up(long step, int count) {
        return up(BigDecimal.valueOf(step), count);
    }

    /** So many more of the same. */
    Samples flat(int count) {
        return up(0, count);
    }

    /** So many more, of another value. */
    Samples then(BigDecimal value, int count) {
        last = value;
        return flat(count);
    }

    Samples then(long value, int count) {
        return then(BigDecimal.valueOf(value), count);
    }

    /** The process has begun anew: the next sample counts from zero. */
    Samples restart() {
        last = BigDecimal.ZERO;
        return this;
    }

    /** The target was killed: Prometheus marks the series as stale, and there is nothing for so many scrapes. */
    Samples gone(int count) {
        notation.append(" stale");
        if (count > 1) {
            notation.append(" _x").append(count - 1);
        }
        values.addAll(Collections.nCopies(count, Double.NaN));
        return this;
    }

    /** How many scrapes there are. */
    int count() {
        return values.size();
    }

    /** What it says at a scrape; not a number where that is nothing. */
    double at(int scrape) {
        return scrape < values.size() ? values.get(scrape) : Double.NaN;
    }

    @Override
    public String toString() {
        return notation.toString();
    }
}
