package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.util.List;

/** Outages that a Prometheus sees which has just begun, and knows little else. Scraped and evaluated every 5 s. */
final class YoungScenarios {
    private static final int PER_MINUTE = 12;
    private static final int LATE = 30;
    private static final String SPIKE = "PacToDoServerErrorSpike/warning";

    private final Measuring measuring;

    YoungScenarios(Catalogue catalogue) {
        this.measuring = catalogue.measuring();
    }

    Generated file() {
        return ScenarioFile.of(
                "young",
                "The same on a Prometheus that has just begun: it is as patient as an old one.",
                List.of("now", "windows", "alerts"),
                "5s",
                List.of(killedYoung(), failingYoung()));
    }

    /** Who begins at 2 min 30 s sees 20 s of life and then an outage: that it is one comes first, what it costs later. */
    private Scenario killedYoung() {
        String down = "PacToDoDown/page";
        String target = "PacToDoTargetDown/ticket";
        String time = "PacToDoBudgetBurnsFast/page/availability-time";
        return new Scenario("who has just begun tells of an outage before its budget", "5s")
                .series(up(), Samples.late(LATE, 1).flat(4).then(0, 7 * PER_MINUTE))
                .with(tasks("200").late(LATE).fast(50, 4).thenGone(7 * PER_MINUTE))
                .firing("180s")
                .firing("185s")
                .firing("190s", down, target)
                .firing("215s", down, target)
                .firing("235s", down, target, time);
    }

    /** A minute is good, and 75 s are not: of six hours that is less than a page is for, however little was seen of them. */
    private Scenario failingYoung() {
        int good = PER_MINUTE;
        int bad = 15;
        int mended = 3 * PER_MINUTE;
        String fast = "PacToDoBudgetBurnsFast/page/availability-requests";
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
                .firing("255s", SPIKE)
                .firing("275s", SPIKE, fast)
                .firing("300s", SPIKE, fast)
                .firing("360s", SPIKE, fast);
    }

    private Requests tasks(String status) {
        return new Requests(measuring, "GET", "/api/tasks", status);
    }

    private String up() {
        return "up{instance=\"a\",job=\"" + measuring.job() + "\"}";
    }
}
