package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Requests of one kind, as a target counts them: in a histogram, and beside it. */
final class Requests {
    private final Measuring measuring;
    private final Buckets buckets;
    private final String labels;
    private final String shortLabels;
    private final List<Phase> phases = new ArrayList<>();

    private int late;

    private record Phase(int scrapes, long perScrape, boolean isSlow, boolean isRestart) {}

    Requests(Catalogue catalogue, String method, String path, String status) {
        this.measuring = catalogue.measuring();
        this.buckets = Buckets.of(catalogue);
        String common =
                "instance=\"a\",job=\"" + measuring.job() + "\",method=\"" + method + "\",status=\"" + status + '"';
        this.labels = common + ",path=\"" + path + '"';
        this.shortLabels = common;
    }

    /** They are counted from then on, after so many scrapes. */
    Requests late(int scrapes) {
        late = scrapes;
        return this;
    }

    /** So many at each of so many scrapes, faster than any bound that somebody looks at. */
    Requests fast(long perScrape, int scrapes) {
        phases.add(new Phase(scrapes, perScrape, false, false));
        return this;
    }

    /** The same, slower than all such bounds. */
    Requests slow(long perScrape, int scrapes) {
        phases.add(new Phase(scrapes, perScrape, true, false));
        return this;
    }

    /** The process begins anew. */
    Requests restart() {
        phases.add(new Phase(0, 0, false, true));
        return this;
    }

    /** All series of it, and no more scrapes for so long. */
    Consumer<Scenario> thenGone(int scrapes) {
        return scenario -> {
            String duration = measuring.http("http_request_duration_seconds").metric();
            buckets.watched().forEach(le -> scenario.series(bucket(duration, le), samples(false, scrapes)));
            buckets.slower().forEach(le -> scenario.series(bucket(duration, le), samples(true, scrapes)));
            scenario.series(duration + "_count{" + labels + "}", samples(true, scrapes));
            scenario.series(
                    measuring.http("http_request_total").metric() + "{" + shortLabels + "}", samples(true, scrapes));
        };
    }

    /** All series of it. */
    Consumer<Scenario> all() {
        return thenGone(0);
    }

    private String bucket(String duration, String bound) {
        return duration + "_bucket{" + labels + ",le=\"" + bound + "\"}";
    }

    private Samples samples(boolean isForSlowOnes, int goneScrapes) {
        Samples samples = late > 0 ? Samples.late(late, 0) : Samples.from(0);
        for (Phase phase : phases) {
            if (phase.isRestart) {
                samples.restart();
            } else {
                samples.up(phase.isSlow && !isForSlowOnes ? 0 : phase.perScrape, phase.scrapes);
            }
        }
        return goneScrapes > 0 ? samples.gone(goneScrapes) : samples;
    }
}
