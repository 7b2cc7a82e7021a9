package io.pactodo.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question of a dashboard, as Grafana puts it to Prometheus.
 *
 * @param where whose question it is
 * @param path which of Prometheus' doors it goes to
 * @param parameter how the expression is handed over
 * @param expression without Grafana's variables
 */
record Asked(String where, String path, String parameter, String expression) {
    private static final Path DASHBOARDS = Path.of("..", "observability", "grafana", "dashboards");
    private static final Pattern CHOICE = Pattern.compile("label_values\\((.+), (\\w+)\\)");
    private static final Duration SHOWN = Duration.ofSeconds(20);

    /** All of a dashboard: of its panels, its annotations, its variables. */
    static List<Asked> by(String uid) throws IOException {
        var dashboard = new ObjectMapper().readTree(Files.readString(DASHBOARDS.resolve(uid + ".json")));
        var all = new ArrayList<Asked>();
        for (var panel : dashboard.path("panels")) {
            for (var query : panel.path("targets")) {
                var path = query.path("instant").asBoolean() ? "api/v1/query" : "api/v1/query_range";
                all.add(expression(uid + ", " + panel.path("title").asText(), path, query));
            }
        }
        for (var annotation : dashboard.path("annotations").path("list")) {
            all.add(expression(
                    uid + ", annotation " + annotation.path("name").asText(), "api/v1/query_range", annotation));
        }
        for (var variable : dashboard.path("templating").path("list")) {
            if (variable.path("type").asText().equals("query")) {
                all.add(choice(uid + ", variable " + variable.path("name").asText(), variable));
            }
        }
        return all;
    }

    private static Asked expression(String where, String path, JsonNode query) {
        var expression = query.path("expr")
                .asText()
                .replace("$__rate_interval", "10s")
                .replace("$instance", ".*")
                .replace("$slo", ".*");
        return new Asked(where, path, "query", expression);
    }

    private static Asked choice(String where, JsonNode variable) {
        var form = CHOICE.matcher(variable.path("query").asText());
        if (!form.matches()) {
            throw new AssertionError("No question to Prometheus: " + variable);
        }
        return new Asked(where, "api/v1/label/" + form.group(2) + "/values", "match[]", form.group(1));
    }

    /** Whether anything but absence comes of it: a number, or something to choose. */
    boolean isAnsweredBy(HastyPrometheus prometheus) {
        return numbers(prometheus).anyMatch(Double::isFinite);
    }

    /** The latest number of each result; 1 for what there is to choose. */
    Stream<Double> numbers(HastyPrometheus prometheus) {
        var now = Instant.now().getEpochSecond();
        var data = prometheus.ask(
                path,
                path.endsWith("query_range")
                        ? Map.of(
                                parameter,
                                expression,
                                "start",
                                "" + (now - SHOWN.toSeconds()),
                                "end",
                                "" + now,
                                "step",
                                "1")
                        : Map.of(parameter, expression));
        var results = data.isArray() ? data : data.path("result");
        return StreamSupport.stream(results.spliterator(), false).map(Asked::latest);
    }

    private static double latest(JsonNode result) {
        if (result.isTextual()) {
            return 1;
        }
        var values = result.path("values");
        var sample = values.isEmpty() ? result.path("value") : values.get(values.size() - 1);
        return Double.parseDouble(sample.get(1).asText().replace("Inf", "Infinity"));
    }
}
