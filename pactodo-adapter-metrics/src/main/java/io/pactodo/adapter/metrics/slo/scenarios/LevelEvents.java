package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Time, in which all is well or not: each sample stands for as many seconds as lie between two evaluations in earnest. */
final class LevelEvents implements Events {
    private final Scrapes scrapes;
    private final Measuring measuring;
    private final Selector share;
    private final long every;
    private final List<OptionalDouble> levels = new ArrayList<>();

    /** @param evaluation seconds between two evaluations in the scenario */
    LevelEvents(Scrapes scrapes, Measuring measuring, Selector share, long evaluation) {
        this.scrapes = scrapes;
        this.measuring = measuring;
        this.share = share;
        this.every = isRecorded() ? evaluation : scrapes.every();
    }

    private boolean isRecorded() {
        return share.metric().equals(Series.ALIVE);
    }

    @Override
    public OptionalDouble all(long from, long to) {
        int seen = seen(from, to).size();
        return seen == 0 ? OptionalDouble.empty() : OptionalDouble.of(seen * seconds());
    }

    @Override
    public double bad(long from, long to) {
        return seen(from, to).stream().mapToDouble(level -> 1 - level).sum() * seconds();
    }

    @Override
    public double guessed(long from, long to) {
        return 0;
    }

    private double seconds() {
        return measuring.interval().toSeconds();
    }

    private List<Double> seen(long from, long to) {
        List<Double> seen = new ArrayList<>();
        for (long i = Math.max(0, Math.floorDiv(from, every) + 1); i * every <= to; i++) {
            level((int) i).ifPresent(seen::add);
        }
        return seen;
    }

    private OptionalDouble level(int sample) {
        while (levels.size() <= sample) {
            int next = levels.size();
            boolean wasSeen = next > 0 && levels.get(next - 1).isPresent();
            levels.add(
                    isRecorded()
                            ? scrapes.alive(measuring, wasSeen, next * every)
                            : scrapes.greatest(share, next * every));
        }
        return levels.get(sample);
    }
}
