package io.pactodo.adapter.metrics.slo.scenarios;

import java.util.List;

/** What promtool asks in one of its tests, and what the answers have to be. */
final class Answers {
    private static final String FIRING =
            "group by (alertname, severity, slo) (ALERTS{alertstate=\"firing\",alertname!=\"PacToDoWatchdog\"})";

    private static final String BURNING = "group by (alertname, severity, slo, short_window)"
            + " (ALERTS{alertstate=\"firing\",alertname=~\"PacToDo.*Budget.*\"})";

    private final StringBuilder text = new StringBuilder();

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** That an expression, which has one result, gives about that number. */
    void near(String time, String expression, double value, double tolerance) {
        answer(
                time,
                "max(abs((" + expression + ") - " + Numbers.text(value) + ")) <= bool " + Numbers.text(tolerance),
                List.of("{}"));
    }

    /** That an expression has no result. */
    void none(String time, String expression) {
        answer(time, expression, List.of());
    }

    /** That these alerts fire, and no others but the watchdog. */
    void firing(String time, List<String> alerts) {
        answer(time, FIRING, alerts.stream().map(Answers::labels).toList());
    }

    /** The same of the alerts on budgets alone. */
    void burning(String time, List<String> alerts) {
        answer(time, BURNING, alerts.stream().map(Answers::labels).toList());
    }

    private static String labels(String alert) {
        String[] parts = alert.split("/", -1);
        String labels = "alertname=\"" + parts[0] + "\", severity=\"" + parts[1] + '"';
        labels += parts.length > 2 ? ", slo=\"" + parts[2] + '"' : "";
        return "{" + labels + (parts.length > 3 ? ", short_window=\"" + parts[3] + '"' : "") + "}";
    }

    private void answer(String time, String expression, List<String> results) {
        text.append("      - eval_time: ")
                .append(time)
                .append('\n')
                .append("        expr: ")
                .append(quoted(expression))
                .append('\n')
                .append("        exp_samples:")
                .append(results.isEmpty() ? " []\n" : "\n");
        for (String labels : results) {
            text.append("          - labels: ")
                    .append(quoted(labels))
                    .append('\n')
                    .append("            value: 1\n");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** As a text of YAML. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
