package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of promtool's tests: what is scraped, and what has to come of it. */
final class Scenario {
    private final String name;
    private final String interval;
    private final Map<String, Samples> series = new LinkedHashMap<>();
    private final List<Expectation> expectations = new ArrayList<>();

    /**
     * @param name what is shown, as a sentence
     * @param interval between two scrapes
     */
    Scenario(String name, String interval) {
        this.name = name;
        this.interval = interval;
    }

    Scenario series(String selector, Samples samples) {
        series.put(selector, samples);
        return this;
    }

    Scenario with(Consumer<Scenario> more) {
        more.accept(this);
        return this;
    }

    /** What is reckoned from the objectives, once all is known that is scraped. */
    Scenario expect(Expectation expectation) {
        expectations.add(expectation);
        return this;
    }

    /** That an expression, which has one result, gives about that number. */
    Scenario near(String time, String expression, double value, double tolerance) {
        return expect((answers, reckoning) -> answers.near(time, expression, value, tolerance));
    }

    /** That an expression has no result. */
    Scenario none(String time, String expression) {
        return expect((answers, reckoning) -> answers.none(time, expression));
    }

    /**
     * That these alerts on budgets fire, whatever others there are.
     *
     * @param alerts each as {@code name/severity/objective}, and {@code /short window} where there is one
     */
    Scenario burning(String time, String... alerts) {
        return expect((answers, reckoning) -> answers.burning(time, List.of(alerts)));
    }

    /**
     * That these alerts fire, and those that follow from what is counted: of a spike, and of budgets that burn or are spent. No
     * others do, but for the watchdog. Where Prometheus can but guess what was counted, nobody is asked.
     *
     * @param alerts each as {@code name/severity}
     */
    Scenario firing(String time, String... alerts) {
        return expect((answers, reckoning) -> {
            Told told = new Told(reckoning, Times.seconds(time));
            if (told.isCertain()) {
                answers.firing(
                        time,
                        Stream.concat(Stream.of(alerts).filter(told::mayBe), told.names().stream())
                                .toList());
            }
        });
    }

    /** As promtool reads it. */
    String text(Catalogue catalogue, Evaluations evaluations, boolean hasLongWindows) {
        String inputs = series.entrySet().stream()
                .map(one -> "      - series: " + Answers.quoted(one.getKey()) + "\n        values: "
                        + Answers.quoted(one.getValue().toString()) + "\n")
                .collect(Collectors.joining());
        Reckoning reckoning = new Reckoning(catalogue, evaluations, hasLongWindows, scrapes());
        Answers answers = new Answers();
        expectations.forEach(expectation -> expectation.write(answers, reckoning));
        return "  - name: " + Answers.quoted(name) + "\n    interval: " + interval + "\n    input_series:"
                + (inputs.isEmpty() ? " []\n" : "\n" + inputs) + "    promql_expr_test:"
                + (answers.isEmpty() ? " []\n" : "\n" + answers);
    }

    private Scrapes scrapes() {
        return new Scrapes(
                series.entrySet().stream()
                        .map(one -> Scraped.of(one.getKey(), one.getValue()))
                        .toList(),
                Durations.parse(interval).map(Duration::toSeconds).orElseThrow());
    }
}
