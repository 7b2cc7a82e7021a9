package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.catalogue.Matcher;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.adapter.metrics.slo.rules.Series;

/** When it was away, who was told, and when it was back. */
final class IncidentPanels {
    private final Measuring measuring;

    IncidentPanels(Measuring measuring) {
        this.measuring = measuring;
    }

    Panel recovery() {
        return Panel.of(
                        13,
                        Look.STATES,
                        "Recovery timeline",
                        "none",
                        "Whether each node could be scraped, whether the probe got its answer, and which alerts were firing:"
                                + " how long it took from the outage to the alert, and from the cure to its end.")
                .with(up("up", measuring.job()), "scrape {{instance}}")
                .with(up("probe_success", measuring.probeJob()), "probe {{instance}}")
                .with("max by (alertname) (" + Series.FIRING + ")", "{{alertname}}")
                .with(Words.of(0, "down", Thresholds.BAD).or(1, "up", Thresholds.GOOD))
                .with(Deviation.words(2, Words.of(1, "firing", Thresholds.WARNING)));
    }

    private static String up(String series, String job) {
        return Selector.of(series, new Matcher("job", "=", job)).toString();
    }
}
