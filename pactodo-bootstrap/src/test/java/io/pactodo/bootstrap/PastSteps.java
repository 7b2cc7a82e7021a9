package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a Prometheus recorded before a test began. Long windows are put together from steps of five minutes at full five
 * minutes, and no test can wait for one.
 */
final class PastSteps {
    private static final Pattern OBJECTIVE = Pattern.compile("slo: \"([a-z-]+)\"");
    private static final Duration HOW_FAR_BACK = Duration.ofMinutes(30);
    private static final Duration STEP = Duration.ofMinutes(1);

    private PastSteps() {}

    /** Puts them where Prometheus will look for its data: a quiet time, in which little went wrong. */
    static void writeTo(Path data, Path rules) throws IOException, InterruptedException {
        var samples = Files.writeString(data.resolveSibling("past.txt"), samples(objectives(rules)));
        var promtool = new ProcessBuilder(
                        "promtool",
                        "tsdb",
                        "create-blocks-from",
                        "--quiet",
                        "openmetrics",
                        samples.toString(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(promtool.getInputStream().readAllBytes(), UTF_8);
        if (promtool.waitFor() != 0) {
            throw new AssertionError("promtool: " + said);
        }
    }

    private static Set<String> objectives(Path rules) throws IOException {
        var names = new TreeSet<String>();
        OBJECTIVE
                .matcher(Files.readString(rules.resolve("pactodo-now.yaml")))
                .results()
                .forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static String samples(Set<String> objectives) {
        var end = Instant.now().minus(STEP);
        var text = new StringBuilder();
        series(text, objectives, "pactodo:slo_total", "1000", end);
        series(text, objectives, "pactodo:slo_bad", "0.5", end);
        series(text, objectives, "pactodo:slo_covered", "1", end);
        return text.append("# EOF\n").toString();
    }

    private static void series(StringBuilder text, Set<String> objectives, String name, String value, Instant end) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        for (var objective : objectives) {
            for (var at = end.minus(HOW_FAR_BACK); at.isBefore(end); at = at.plus(STEP)) {
                text.append(
                        "%s{slo=\"%s\",window=\"5m\"} %s %d%n".formatted(name, objective, value, at.getEpochSecond()));
            }
        }
    }
}
