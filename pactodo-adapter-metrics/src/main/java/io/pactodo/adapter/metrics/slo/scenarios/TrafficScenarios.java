package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is read off requests of all kinds. Scraped every 15 s, evaluated every minute. */
final class TrafficScenarios {
    private static final int PER_MINUTE = 4;
    private static final int HOUR = 60 * PER_MINUTE;
    private static final String TASKS = Named.AVAILABILITY.slo();
    private static final String LATENCY = Named.LATENCY.slo();
    /** Is not there when nothing is, and finds each series that is not a number, whatever its name. */
    private static final String NOT_A_NUMBER =
            "{__name__=~\"pactodo:.+\"} != on (__name__, slo, window, le, promise) {__name__=~\"pactodo:.+\"}";

    private final Catalogue catalogue;
    private final Measuring measuring;

    TrafficScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                catalogue,
                "traffic",
                "Whom different kinds of requests wake: first errors, slow ones, those of scanners, none at all.",
                List.of("now", "document", "alerts"),
                "1m",
                List.of(idle(), firstError(), restart(), stormOfClientErrors(), slowButSuccessful()));
    }

    /** A night without requests: nothing is divided by it, and nobody is woken. */
    private Scenario idle() {
        return scenario("idle is no event, and no series ever says that it is not a number", HOUR)
                .with(tasks("200").fast(0, HOUR).all())
                .with(tasks("500").fast(0, HOUR).all())
                .firing("5m")
                .firing("60m")
                .none("60m", NOT_A_NUMBER)
                .none("60m", "pactodo:sli:availability")
                .none("60m", "pactodo:sli:latency")
                .none("60m", "pactodo:sli:latency_p95")
                .none("60m", "pactodo:sli:error_rate")
                .none("60m", "pactodo:sli:client_error_rate")
                .none("60m", "pactodo:sli:latency_under")
                .none("60m", "pactodo:doc:availability")
                .none("60m", Series.BURN_RATE + outOfTime())
                .expect(Counts.all("60m", TASKS, "1h", 0))
                .expect(Counts.bad("60m", TASKS, "1h", 0))
                .expect(Counts.burnsNothing("60m", "availability-time", "1h"));
    }

    /** Of all objectives but those that count time, which goes by. */
    private String outOfTime() {
        String time = catalogue.promises().stream()
                .filter(promise -> promise.indicator() instanceof Indicator.Level)
                .map(Promise::name)
                .collect(Collectors.joining("|"));
        return "{slo" + (time.contains("|") ? "!~\"" : "!=\"") + time + "\"}";
    }

    /** It is seen, and it alone wakes nobody. */
    private Scenario firstError() {
        int before = 30 * PER_MINUTE;
        return scenario("the first error ever is counted, and wakes nobody", 2 * before)
                .with(tasks("200").fast(1, 2 * before).all())
                .with(tasks("500")
                        .fast(0, before)
                        .fast(1, 1)
                        .fast(0, before - 1)
                        .all())
                .expect(Counts.bad("30m", TASKS, "5m", 0))
                .expect(Counts.bad("32m", TASKS, "5m", 0.1))
                .with(this::faster)
                .firing("31m")
                .firing("32m")
                .firing("35m")
                .firing("60m");
    }

    /** And yet the budget goes as fast as it may at most, so that it is the number alone which lets them sleep. */
    private void faster(Scenario scenario) {
        catalogue.promise(Named.AVAILABILITY).policies().stream()
                .filter(policy -> policy.alert().shortWindow().equals(Catalogue.STEP))
                .findFirst()
                .ifPresent(policy -> scenario.expect(Counts.burnsFaster(
                        "32m", TASKS, "5m", policy.alert().rate().factor())));
    }

    /** The counters begin anew, and what was counted on both sides is there. */
    private Scenario restart() {
        int half = 15 * PER_MINUTE;
        return scenario("a restart loses no request and no error", 2 * half)
                .with(tasks("200").fast(90, half).restart().fast(90, half).all())
                .with(tasks("500").fast(10, half).restart().fast(10, half).all())
                .expect(Counts.all("30m", TASKS, "30m", 1))
                .expect(Counts.bad("30m", TASKS, "30m", 1))
                .expect(Counts.good("17m", "pactodo:sli:availability", TASKS, 0.0001));
    }

    /** A scanner finds nothing. The document's figures fall; those that count do not. */
    private Scenario stormOfClientErrors() {
        return scenario("a storm of 4xx is the clients' doing", HOUR)
                .with(tasks("200").fast(10, HOUR).all())
                .with(tasks("404").fast(990, HOUR).all())
                .with(tasks("500").fast(0, HOUR).all())
                .firing("30m")
                .firing("60m")
                .near("60m", "pactodo:doc:availability", 0.01, 0.0001)
                .expect(Counts.good("60m", "pactodo:sli:availability", TASKS, 0))
                .near("60m", "pactodo:sli:client_error_rate", 0.99, 0.0001)
                .expect(Counts.failed("60m", "pactodo:sli:error_rate", Named.ERRORS.slo(), 0));
    }

    /** All is well but for the time it takes. */
    private Scenario slowButSuccessful() {
        int good = 30 * PER_MINUTE;
        int slow = 60 * PER_MINUTE;
        String warning = "PacToDoSlow/warning";
        Scenario scenario = scenario("slow answers break the objective of latency and no other", good + slow)
                .with(tasks("200").fast(50, good).slow(50, slow).all())
                .with(tasks("500").fast(0, good + slow).all())
                .expect(Counts.good("90m", "pactodo:sli:availability", TASKS, 0))
                .expect(Counts.good("90m", "pactodo:sli:latency", LATENCY, 0))
                .firing("30m")
                .firing("35m")
                .firing("36m", warning);
        String[] none = {};
        Evaluations evaluations = new Evaluations(60);
        Alarm.first(catalogue, LATENCY)
                .map(seconds -> 30 * 60 + seconds)
                .map(second -> Stream.of(evaluations.before(second), evaluations.after(second, 1)))
                .orElse(Stream.empty())
                .map(second -> second / 60)
                .forEach(minute -> scenario.firing(minute + "m", minute < 36 ? none : new String[] {warning}));
        return scenario;
    }

    private Scenario scenario(String name, int scrapes) {
        return new Scenario(name, "15s")
                .series("up{instance=\"a\",job=\"" + measuring.job() + "\"}", Samples.level(1, scrapes));
    }

    private Requests tasks(String status) {
        return new Requests(catalogue, "GET", "/api/tasks", status);
    }
}
