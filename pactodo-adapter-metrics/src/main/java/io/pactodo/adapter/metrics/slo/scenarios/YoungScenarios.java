package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Outages that a Prometheus sees which has just begun, and knows little else. Scraped and evaluated every 5 s. */
final class YoungScenarios {
    private static final int PER_MINUTE = 12;
    private static final int LATE = 30;

    private final Catalogue catalogue;
    private final Measuring measuring;
    private final Evaluations evaluations;

    YoungScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
        this.evaluations = Evaluations.every(measuring.interval());
    }

    Generated file() {
        return ScenarioFile.of(
                catalogue,
                "young",
                "The same on a Prometheus that has just begun: it is as patient as an old one.",
                List.of("now", "windows", "alerts"),
                Durations.promQl(measuring.interval()),
                List.of(killedYoung(), failingYoung()));
    }

    /** Who begins at 2 min 30 s sees 20 s of life and then an outage: that it is one comes first, what it costs later. */
    private Scenario killedYoung() {
        Optional<Long> raised = Alarm.first(catalogue, "availability-time");
        int gone = Alarm.minutes(raised.map(seconds -> evaluations.after(seconds, 4)), 7) * PER_MINUTE;
        String down = "PacToDoDown/page";
        String target = "PacToDoTargetDown/ticket";
        long held = evaluations.first(evaluations.first(175) + 15);
        Scenario scenario = new Scenario("who has just begun tells of an outage before its budget", "5s")
                .series(up(), Samples.late(LATE, 1).flat(4).then(0, gone))
                .with(tasks("200").late(LATE).fast(50, 4).thenGone(gone))
                .with(scene -> Stream.of(2, 1)
                        .map(count -> held - evaluations.times(count))
                        .filter(second -> second >= evaluations.first(150))
                        .forEach(second -> scene.firing(second + "s")))
                .firing(held + "s", down, target);
        raised.map(seconds -> 170 + seconds)
                .map(second -> Stream.of(evaluations.before(second), evaluations.after(second, 2)))
                .orElse(Stream.empty())
                .filter(second -> second > held)
                .forEach(second -> scenario.firing(second + "s", down, target));
        return scenario;
    }

    /** A minute is good, and 75 s are not: of six hours that is less than a page is for, however little was seen of them. */
    private Scenario failingYoung() {
        int good = PER_MINUTE;
        int bad = 15;
        int mended = 3 * PER_MINUTE;
        return new Scenario("who has just begun spends no budget that was not spent", "5s")
                .series(up(), Samples.late(LATE, 1).flat(good + bad + mended))
                .with(tasks("200")
                        .late(LATE)
                        .fast(50, good)
                        .fast(0, bad)
                        .fast(50, mended)
                        .all())
                .with(tasks("500")
                        .late(LATE)
                        .fast(0, good)
                        .fast(50, bad)
                        .fast(0, mended)
                        .all())
                .firing("210s")
                .firing("255s")
                .firing("275s")
                .firing("300s")
                .firing("360s");
    }

    private Requests tasks(String status) {
        return new Requests(catalogue, "GET", "/api/tasks", status);
    }

    private String up() {
        return "up{instance=\"a\",job=\"" + measuring.job() + "\"}";
    }
}
