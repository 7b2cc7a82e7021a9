package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What has to pass, at the most, between a fault and its news, if no program and no machine took any time: read from
 * those that run, since it follows from how they are set up.
 *
 * @param scrape between two scrapes
 * @param evaluation between two evaluations of a group of rules
 * @param groupWait how long Alertmanager waits for more of the same
 * @param groupInterval between two notifications of the same group
 */
record Pace(Duration scrape, Duration evaluation, Duration groupWait, Duration groupInterval) {
    private static final String SLOWEST = "max(max_over_time(%s[15m]))";

    static Pace of(Watching watching) {
        var prometheus = HttpReplica.parse(watching.get("api/v1/status/config"))
                .at("/data/yaml")
                .asText();
        var alertmanager = HttpReplica.parse(watching.get("Alertmanager", "api/v2/status"))
                .at("/config/original")
                .asText();
        return new Pace(
                told(prometheus, "scrape_interval"),
                told(prometheus, "evaluation_interval"),
                told(alertmanager, "group_wait"),
                told(alertmanager, "group_interval"));
    }

    /** In seconds, as all of them are there, and that of the whole: those of parts are further in. */
    private static Duration told(String configuration, String key) {
        var line = Pattern.compile("(?m)^  " + key + ": (\\d+)s$").matcher(configuration);
        if (!line.find()) {
            throw new AssertionError("There is no " + key + " in seconds in " + configuration);
        }
        return Duration.ofSeconds(Long.parseLong(line.group(1)));
    }

    /** Until it is scraped, and recorded and seen by the alert in one evaluation. */
    Duration seen() {
        return scrape.plus(evaluation);
    }

    /** Until a fault is told of that is one from its first moment. */
    Duration told() {
        return seen().plus(groupWait);
    }

    /** Until it is told that there is none any more. */
    Duration resolved() {
        return seen().plus(groupInterval);
    }

    /** How much longer it took here than none, as Prometheus itself knows: a scrape, an evaluation, those left out. */
    Duration delay(Watching watching) {
        var seconds = asked(watching, SLOWEST.formatted("scrape_duration_seconds"))
                + asked(watching, SLOWEST.formatted("prometheus_rule_group_last_duration_seconds"))
                + evaluation.toSeconds()
                        * asked(watching, "sum(increase(prometheus_rule_group_iterations_missed_total[15m]))");
        return Duration.ofMillis((long) (1000 * seconds));
    }

    private static double asked(Watching watching, String expression) {
        JsonNode answer = HttpReplica.parse(watching.get("api/v1/query?query=" + URLEncoder.encode(expression, UTF_8)));
        return answer.at("/data/result/0/value/1").asDouble();
    }
}
