package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is given as recorded, minute by minute; 0 where nothing is said. */
final class Minutes {
    private final int count;
    private final Map<String, BigDecimal[]> values = new LinkedHashMap<>();

    Minutes(int count) {
        this.count = count;
    }

    Minutes at(int minute, String series, BigDecimal value) {
        values.computeIfAbsent(series, any -> none())[minute] = value;
        return this;
    }

    /** The budget goes as fast as a policy has it, times a factor for either window. */
    void burning(
            int minute, Promise promise, Policy policy, BigDecimal longFactor, BigDecimal shortFactor, BigDecimal bad) {
        BigDecimal rate = policy.alert().rate().factor();
        String longWindow = Durations.promQl(policy.alert().longWindow());
        String shortWindow = Durations.promQl(policy.alert().shortWindow());
        at(minute, Series.of(Series.BURN_RATE, promise.name(), longWindow), rate.multiply(longFactor));
        at(minute, Series.of(Series.BURN_RATE, promise.name(), shortWindow), rate.multiply(shortFactor));
        at(minute, Series.of(Series.BAD, promise.name(), longWindow), bad);
    }

    /** Of what somebody has to be told, by this policy or by another that looks at the same windows. */
    List<String> told(int minute, Promise promise) {
        List<String> told = new ArrayList<>();
        for (Policy policy : promise.policies()) {
            BigDecimal rate = policy.alert().rate().factor();
            Duration longWindow = policy.alert().longWindow();
            if (isAbove(minute, promise, longWindow, rate)
                    && isAbove(minute, promise, policy.alert().shortWindow(), rate)
                    && isEnough(minute, promise, Durations.promQl(longWindow))) {
                told.add(policy.alertName() + "/" + policy.severity() + "/" + promise.name() + "/"
                        + Durations.promQl(policy.alert().shortWindow()));
            }
        }
        if (isAbove(minute, promise, promise.windowLabel(), BigDecimal.ONE)
                && isEnough(minute, promise, promise.windowLabel())) {
            told.add("PacToDoBudgetSpent/ticket/" + promise.name());
        }
        return told;
    }

    private boolean isAbove(int minute, Promise promise, Duration window, BigDecimal rate) {
        return isAbove(minute, promise, Durations.promQl(window), rate);
    }

    private boolean isAbove(int minute, Promise promise, String window, BigDecimal rate) {
        return value(minute, Series.of(Series.BURN_RATE, promise.name(), window))
                        .compareTo(rate)
                > 0;
    }

    private boolean isEnough(int minute, Promise promise, String window) {
        return value(minute, Series.of(Series.BAD, promise.name(), window)).compareTo(promise.leastBad()) >= 0;
    }

    private BigDecimal value(int minute, String series) {
        BigDecimal[] given = values.get(series);
        return given == null ? BigDecimal.ZERO : given[minute];
    }

    void into(Scenario scenario) {
        values.forEach((series, minutes) -> {
            Samples samples = Samples.from(0);
            for (int minute = 1; minute < minutes.length; minute++) {
                samples.then(minutes[minute], 1);
            }
            scenario.series(series, samples);
        });
    }

    private BigDecimal[] none() {
        BigDecimal[] minutes = new BigDecimal[count];
        Arrays.fill(minutes, BigDecimal.ZERO);
        return minutes;
    }
}
