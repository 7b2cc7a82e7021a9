package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What has to be seen within seconds: everything fails, and the target is killed. Scraped and evaluated every 5 s. */
final class OutageScenarios {
    private static final int PER_MINUTE = 12;
    private static final int GOOD_MINUTES = 30;
    private static final String SPIKE = "PacToDoServerErrorSpike/warning";
    private static final String UP = "up{instance=\"a\",job=\"%s\"}";

    private final Catalogue catalogue;
    private final Measuring measuring;

    OutageScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                "outages",
                "Everything fails, and the target is killed: seen within seconds.",
                List.of("now", "document", "alerts"),
                "5s",
                List.of(everythingFails(), killed()));
    }

    /** After half an hour of good requests, all fail. The alert comes when the long window is full to its rate. */
    private Scenario everythingFails() {
        int good = GOOD_MINUTES * PER_MINUTE;
        int bad = 2 * PER_MINUTE;
        Scenario scenario = new Scenario("when everything fails somebody is woken in a minute", "5s")
                .series(up(), Samples.level(1, good + bad))
                .with(tasks("200").fast(50, good).fast(0, bad).all())
                .with(tasks("500").fast(0, good).fast(50, bad).all())
                .firing(after(0));
        for (Promise promise : catalogue.promises()) {
            if (promise.name().equals("availability-requests")) {
                Policy fastest = promise.policies().get(0);
                String alert = alert(promise, fastest);
                long seconds = fastest.alert()
                        .raisedAfter(BigDecimal.ONE, promise.objective().budget())
                        .map(Duration::toSeconds)
                        .orElse(0L);
                scenario.firing(after(seconds - 7), SPIKE).firing(after(seconds + 18), SPIKE, alert);
            }
        }
        return scenario;
    }

    private static String after(long seconds) {
        // On the grid of evaluations, and not later than asked for.
        return GOOD_MINUTES * 60 + seconds / 5 * 5 + "s";
    }

    /** The document's availability does not move, and then is no more; the one that counts falls at once. */
    private Scenario killed() {
        int good = 10 * PER_MINUTE;
        int gone = 8 * PER_MINUTE;
        int back = 5 * PER_MINUTE;
        String down = "PacToDoDown/page";
        String target = "PacToDoTargetDown/ticket";
        String availability = "pactodo:sli:availability";
        Scenario scenario = new Scenario("a killed target is an outage within one evaluation, and one that ends", "5s")
                .series(up(), Samples.level(1, good).then(0, gone).then(1, back))
                .with(tasks("200").fast(50, good).thenGone(gone + back))
                .near("10m", availability, 1, 0)
                .near("10m", "pactodo:doc:availability", 1, 0)
                .near("605s", availability, 0, 0)
                .near("605s", Series.ALIVE, 0, 0)
                .near("605s", "pactodo:doc:availability", 1, 0)
                .near("14m", "pactodo:doc:availability", 1, 0)
                .near("14m", availability, 0, 0)
                .none("16m", "pactodo:doc:availability")
                .near("16m", availability, 0, 0)
                .firing("610s")
                .firing("615s")
                .firing("620s", down, target);
        for (Promise promise : catalogue.promises()) {
            if (promise.name().equals("availability-time")) {
                scenario.firing("645s", down, target)
                        .firing(
                                "670s",
                                down,
                                target,
                                alert(promise, promise.policies().get(0)))
                        .near("16m", Series.of(Series.BAD, promise.name(), "5m"), 300, 5)
                        .near("16m", Series.of(Series.BAD, promise.name(), "30m"), 360, 5)
                        .near("16m", Series.of(Series.BAD, promise.name(), "1h"), 360, 5);
            }
        }
        return scenario.near("1085s", Series.ALIVE, 1, 0)
                .none("1085s", "ALERTS{alertname=~\"PacToDo(Target)?Down\"}")
                .none("1085s", availability);
    }

    private Requests tasks(String status) {
        return new Requests(measuring, "GET", "/api/tasks", status);
    }

    private String up() {
        return UP.formatted(measuring.job());
    }

    private static String alert(Promise promise, Policy policy) {
        return policy.alertName() + "/" + policy.severity() + "/" + promise.name();
    }
}
