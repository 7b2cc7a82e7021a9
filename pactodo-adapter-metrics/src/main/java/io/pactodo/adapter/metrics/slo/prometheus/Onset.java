package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.domain.incident.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When that began of which an alert tells: what to ask for, and what the answers mean. */
final class Onset {
    private static final String SINCE = "ALERTS_FOR_STATE";
    private static final List<String> SIGNS = List.of("up", "probe_success");
    /** What an alert of PacToDo's own rules is about that names no target: all of it. */
    private static final String OURS = "job=~\"pactodo|pactodo-probe\"";
    /** Longer than any rule waits after that much is down. */
    private static final String WINDOW = "[2h]";
    /** As far as Prometheus looks back for a sample; what is older is gone. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private Onset() {}

    /** Asks since when the expression of its rule was true when it fired. */
    static String states(Alert alert) {
        return SINCE + "{alertname=" + quoted(alert.name()) + "}";
    }

    /** Asks how scrapes and probes went, of the target that it names, or of PacToDo. */
    static String signs(Alert alert) {
        String target = Stream.of("job", "instance")
                .filter(label -> alert.labels().containsKey(label))
                .map(label -> label + "=" + quoted(alert.labels().getOrDefault(label, "")))
                .collect(Collectors.joining(","));
        return "{__name__=~\"" + String.join("|", SIGNS) + "\"," + (target.isEmpty() ? OURS : target) + "}" + WINDOW;
    }

    /** Whether it says what it is about; of a rule of somebody else that does not, nobody knows. */
    private static boolean isAboutAnythingKnown(Alert alert) {
        return alert.labels().containsKey("job")
                || alert.labels().containsKey("instance")
                || alert.name().startsWith("PacToDo");
    }

    /** Every beginning that can be told from the answers; none is after it fired. */
    static List<Instant> all(Alert alert, List<Result> states, List<Result> signs) {
        List<Instant> found = new ArrayList<>();
        states.stream()
                .filter(state -> isOf(alert, state))
                .flatMap(state -> state.points().stream())
                .map(point -> Instant.ofEpochMilli(Math.round(point.value() * 1000)))
                .forEach(found::add);
        for (String sign : isAboutAnythingKnown(alert) ? SIGNS : List.<String>of()) {
            outage(signs.stream().filter(result -> isSign(result, sign)), alert).ifPresent(found::add);
        }
        found.removeIf(instant -> instant.isAfter(alert.key().firedAt()));
        return found;
    }

    /** That the probe itself can be scraped, which is up of its job, says nothing of what it probes. */
    private static boolean isSign(Result result, String sign) {
        return result.label("__name__").equals(sign)
                && !(sign.equals("up") && result.label("job").equals("pactodo-probe"));
    }

    /** The alert may have more labels: those that Prometheus gives all that it tells outside. */
    private static boolean isOf(Alert alert, Result state) {
        return state.labels().entrySet().stream()
                .filter(label -> !label.getKey().equals("__name__"))
                .allMatch(label -> label.getValue().equals(alert.labels().get(label.getKey())));
    }

    /** Since when all of them failed, until it fired; empty when one did not. */
    private static Optional<Instant> outage(Stream<Result> series, Alert alert) {
        List<Optional<Instant>> failures = series.filter(result -> isCurrent(result, alert))
                .map(Onset::failingSince)
                .toList();
        return failures.stream().allMatch(Optional::isPresent)
                ? failures.stream().flatMap(Optional::stream).max(Instant::compareTo)
                : Optional.empty();
    }

    private static boolean isCurrent(Result result, Alert alert) {
        return !result.points().isEmpty()
                && !last(result).at().isBefore(alert.key().firedAt().minus(STALE));
    }

    private static Optional<Instant> failingSince(Result result) {
        Optional<Instant> since = Optional.empty();
        for (int index = result.points().size() - 1; index >= 0; index--) {
            Result.Point point = result.points().get(index);
            if (point.value() != 0) {
                break;
            }
            since = Optional.of(point.at());
        }
        return since;
    }

    private static Result.Point last(Result result) {
        return result.points().get(result.points().size() - 1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
