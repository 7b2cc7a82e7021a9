package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;

/** What is read off requests of all kinds. Scraped every 15 s, evaluated every minute. */
final class TrafficScenarios {
    private static final int PER_MINUTE = 4;
    private static final int HOUR = 60 * PER_MINUTE;
    /** Is not there when nothing is, and finds each series that is not a number, whatever its name. */
    private static final String NOT_A_NUMBER =
            "{__name__=~\"pactodo:.+\"} != on (__name__, slo, window, le, promise) {__name__=~\"pactodo:.+\"}";

    private final Measuring measuring;

    TrafficScenarios(Catalogue catalogue) {
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
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
                .none("60m", Series.BURN_RATE + "{slo!=\"availability-time\"}")
                .near("60m", Series.of(Series.TOTAL, "availability-requests", "1h"), 0, 0)
                .near("60m", Series.of(Series.BAD, "availability-requests", "1h"), 0, 0)
                .near("60m", Series.of(Series.BURN_RATE, "availability-time", "1h"), 0, 0);
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
                .near("30m", Series.of(Series.BAD, "availability-requests", "5m"), 0, 0)
                .near("32m", Series.of(Series.BAD, "availability-requests", "5m"), 1, 0.1)
                .near("32m", Series.of(Series.BURN_RATE, "availability-requests", "5m") + " > bool 14.4", 1, 0)
                .firing("31m")
                .firing("32m")
                .firing("35m")
                .firing("60m");
    }

    /** The counters begin anew, and what was counted on both sides is there. */
    private Scenario restart() {
        int half = 15 * PER_MINUTE;
        return scenario("a restart loses no request and no error", 2 * half)
                .with(tasks("200").fast(90, half).restart().fast(90, half).all())
                .with(tasks("500").fast(10, half).restart().fast(10, half).all())
                .near("30m", Series.of(Series.TOTAL, "availability-requests", "30m"), 100 * 2 * half, 1)
                .near("30m", Series.of(Series.BAD, "availability-requests", "30m"), 10 * 2 * half, 1)
                .near("17m", "pactodo:sli:availability", 0.9, 0.0001);
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
                .near("60m", "pactodo:sli:availability", 1, 0)
                .near("60m", "pactodo:sli:client_error_rate", 0.99, 0.0001)
                .near("60m", "pactodo:sli:error_rate", 0, 0);
    }

    /** All is well but for the time it takes. */
    private Scenario slowButSuccessful() {
        int good = 30 * PER_MINUTE;
        int slow = 60 * PER_MINUTE;
        String warning = "PacToDoSlow/warning";
        return scenario("slow answers break the objective of latency and no other", good + slow)
                .with(tasks("200").fast(50, good).slow(50, slow).all())
                .with(tasks("500").fast(0, good + slow).all())
                .near("90m", "pactodo:sli:availability", 1, 0)
                .near("90m", "pactodo:sli:latency", 0, 0)
                .firing("30m")
                .firing("35m")
                .firing("36m", warning)
                .firing("72m", warning)
                .firing("75m", warning, "PacToDoBudgetBurnsFast/page/latency");
    }

    private Scenario scenario(String name, int scrapes) {
        return new Scenario(name, "15s")
                .series("up{instance=\"a\",job=\"" + measuring.job() + "\"}", Samples.level(1, scrapes));
    }

    private Requests tasks(String status) {
        return new Requests(measuring, "GET", "/api/tasks", status);
    }
}
