package io.pactodo.adapter.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From where to where values are drawn: round numbers which all of them lie between.
 *
 * @param least at the bottom
 * @param most at the top
 * @param step from one named value to the next
 */
record ValueAxis(double least, double most, double step) {
    private static final int PARTS = 4;

    /** For values, among which there is always 0. */
    static ValueAxis around(DoubleStream values) {
        double[] all = DoubleStream.concat(DoubleStream.of(0), values).toArray();
        double least = DoubleStream.of(all).min().orElseThrow();
        double most = DoubleStream.of(all).max().orElseThrow();
        double step = round(most > least ? (most - least) / PARTS : 1.0 / PARTS);
        double top = Math.ceil(most / step - 1e-9) * step;
        return new ValueAxis(Math.floor(least / step + 1e-9) * step, top > 0 || least < 0 ? top : PARTS * step, step);
    }

    /** The next number upwards of those that count well: 1, 2, 2.5 and 5, times a power of ten. */
    private static double round(double number) {
        double power = Math.pow(10, Math.floor(Math.log10(number)));
        return DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= number * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }

    /** The values that are named, from the bottom up. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long number = Math.round(least / step); number <= Math.round(most / step); number++) {
            ticks.add(number * step);
        }
        return ticks;
    }

    /** Where a value lies: 0 at the bottom, 1 at the top. */
    double share(double value) {
        return (value - least) / (most - least);
    }
}
