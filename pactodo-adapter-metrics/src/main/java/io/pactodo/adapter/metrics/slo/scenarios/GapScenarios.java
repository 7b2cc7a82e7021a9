package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.List;

/** How long an outage goes on when Prometheus itself was away in between: for a day, and not for longer. */
final class GapScenarios {
    private final Catalogue catalogue;
    private final Measuring measuring;

    GapScenarios(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.measuring = catalogue.measuring();
    }

    List<Generated> files() {
        return List.of(
                ScenarioFile.of(
                        catalogue,
                        "gaps",
                        "Prometheus comes back after half a day, and the target does not.",
                        List.of("now"),
                        "13h",
                        List.of(seenOnce().near("13h", Series.ALIVE, 0, 0))),
                ScenarioFile.of(
                        catalogue,
                        "long-gaps",
                        "Prometheus comes back after more than a day, and the target does not.",
                        List.of("now"),
                        "25h",
                        List.of(seenOnce().none("25h", Series.ALIVE))));
    }

    private Scenario seenOnce() {
        return new Scenario("what was seen before is away", "5m")
                .series(
                        "up{instance=\"a\",job=\"" + measuring.job() + "\"}",
                        Samples.level(1, 1).gone(400))
                .near("0s", Series.ALIVE, 1, 0);
    }
}
