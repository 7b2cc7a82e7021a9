package io.pactodo.adapter.metrics.slo.scenarios;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One of promtool's tests: what is scraped, and what has to come of it. */
final class Scenario {
    private static final String FIRING =
            "group by (alertname, severity, slo) (ALERTS{alertstate=\"firing\",alertname!=\"PacToDoWatchdog\"})";

    private static final String BURNING =
            "group by (alertname, severity, slo, short_window) (ALERTS{alertstate=\"firing\",alertname=~\"PacToDo.*Budget.*\"})";

    private final String name;
    private final String interval;
    private final Map<String, Samples> series = new LinkedHashMap<>();
    private final StringBuilder expectations = new StringBuilder();

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

    /** That an expression, which has one result, gives about that number. */
    Scenario near(String time, String expression, double value, double tolerance) {
        return expect(
                time,
                "max(abs((" + expression + ") - " + Numbers.text(value) + ")) <= bool " + Numbers.text(tolerance),
                "{}");
    }

    /** That an expression has no result. */
    Scenario none(String time, String expression) {
        return expect(time, expression);
    }

    /**
     * The same of the alerts on budgets, whatever others there are.
     *
     * @param alerts each as {@code name/severity/objective}, and {@code /short window} where there is one
     */
    Scenario burning(String time, String... alerts) {
        return expect(time, BURNING, Arrays.stream(alerts).map(Scenario::labels).toArray(String[]::new));
    }

    /**
     * That these alerts fire, and no others but the watchdog.
     *
     * @param alerts each as {@code name/severity} or {@code name/severity/objective}
     */
    Scenario firing(String time, String... alerts) {
        return expect(time, FIRING, Arrays.stream(alerts).map(Scenario::labels).toArray(String[]::new));
    }

    private static String labels(String alert) {
        String[] parts = alert.split("/", -1);
        String labels = "alertname=\"" + parts[0] + "\", severity=\"" + parts[1] + '"';
        labels += parts.length > 2 ? ", slo=\"" + parts[2] + '"' : "";
        return "{" + labels + (parts.length > 3 ? ", short_window=\"" + parts[3] + '"' : "") + "}";
    }

    private Scenario expect(String time, String expression, String... results) {
        expectations
                .append("      - eval_time: ")
                .append(time)
                .append('\n')
                .append("        expr: ")
                .append(quoted(expression))
                .append('\n')
                .append("        exp_samples:")
                .append(results.length == 0 ? " []\n" : "\n");
        for (String labels : results) {
            expectations
                    .append("          - labels: ")
                    .append(quoted(labels))
                    .append('\n')
                    .append("            value: 1\n");
        }
        return this;
    }

    @Override
    public String toString() {
        String inputs = series.entrySet().stream()
                .map(one -> "      - series: " + quoted(one.getKey()) + "\n        values: "
                        + quoted(one.getValue().toString()) + "\n")
                .collect(Collectors.joining());
        return "  - name: " + quoted(name) + "\n    interval: " + interval + "\n    input_series:"
                + (inputs.isEmpty() ? " []\n" : "\n" + inputs) + "    promql_expr_test:\n" + expectations;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
