package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be seen within seconds: everything fails, and the target is killed. Scraped and evaluated every 5 s. */
final class OutageScenarios {
    private static final int PER_MINUTE = 12;
    private static final int GOOD_MINUTES = 30;

    private final Catalogue catalogue;
    private final Measuring measuring;
    private final Evaluations evaluations;

    OutageScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
        this.evaluations = Evaluations.every(measuring.interval());
    }

    Generated file() {
        return ScenarioFile.of(
                catalogue,
                "outages",
                "Everything fails, and the target is killed: seen within seconds.",
                List.of("now", "document", "alerts"),
                Durations.promQl(measuring.interval()),
                List.of(everythingFails(), killed()));
    }

    /** After half an hour of good requests, all fail. The alert comes when the long window is full to its rate. */
    private Scenario everythingFails() {
        Optional<Long> raised = Alarm.first(catalogue, "availability-requests");
        int good = GOOD_MINUTES * PER_MINUTE;
        int bad = Alarm.minutes(raised.map(this::later), 2) * PER_MINUTE;
        Scenario scenario = new Scenario("when everything fails somebody is woken in a minute", "5s")
                .series(up(), Samples.level(1, good + bad))
                .with(tasks("200").fast(50, good).fast(0, bad).all())
                .with(tasks("500").fast(0, good).fast(50, bad).all())
                .firing(GOOD_MINUTES * 60 + "s");
        raised.ifPresent(seconds -> scenario.firing(GOOD_MINUTES * 60 + evaluations.before(seconds) + "s")
                .firing(GOOD_MINUTES * 60 + later(seconds) + "s"));
        return scenario;
    }

    /** The document's availability does not move, and then is no more; the one that counts falls at once. */
    private Scenario killed() {
        Optional<Long> raised = Alarm.first(catalogue, "availability-time");
        int good = 10 * PER_MINUTE;
        int gone = Alarm.minutes(raised.map(this::later), 8) * PER_MINUTE;
        int back = 5 * PER_MINUTE;
        String down = "PacToDoDown/page";
        String target = "PacToDoTargetDown/ticket";
        String availability = "pactodo:sli:availability";
        String seen = evaluations.first(605) + "s";
        long held = evaluations.first(evaluations.first(605) + 15);
        String backAgain = evaluations.first(600 + 5 * (gone + 1)) + "s";
        Scenario scenario = new Scenario("a killed target is an outage within one evaluation, and one that ends", "5s")
                .series(up(), Samples.level(1, good).then(0, gone).then(1, back))
                .with(tasks("200").fast(50, good).thenGone(gone + back))
                .expect(Counts.good("10m", availability, "availability-requests", 0))
                .near("10m", "pactodo:doc:availability", 1, 0)
                .near(seen, availability, 0, 0)
                .near(seen, Series.ALIVE, 0, 0)
                .near(seen, "pactodo:doc:availability", 1, 0)
                .near("14m", "pactodo:doc:availability", 1, 0)
                .near("14m", availability, 0, 0)
                .none("16m", "pactodo:doc:availability")
                .near("16m", availability, 0, 0)
                .firing(held - evaluations.times(2) + "s")
                .firing(held - evaluations.times(1) + "s")
                .firing(held + "s", down, target);
        raised.map(seconds -> 600 + seconds)
                .map(second -> Stream.of(evaluations.before(second), later(second)))
                .orElse(Stream.empty())
                .filter(second -> second > held)
                .forEach(second -> scenario.firing(second + "s", down, target));
        for (String window : List.of("5m", "30m", "1h")) {
            scenario.expect(Counts.bad("16m", "availability-time", window, (double) evaluations.every()));
        }
        return scenario.near(backAgain, Series.ALIVE, 1, 0)
                .none(backAgain, "ALERTS{alertname=~\"PacToDo(Target)?Down\"}")
                .none(backAgain, availability);
    }

    private long later(long seconds) {
        return evaluations.after(seconds, 3);
    }

    private Requests tasks(String status) {
        return new Requests(catalogue, "GET", "/api/tasks", status);
    }

    private String up() {
        return "up{instance=\"a\",job=\"" + measuring.job() + "\"}";
    }
}
