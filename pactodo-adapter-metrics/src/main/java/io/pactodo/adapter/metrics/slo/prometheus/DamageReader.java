package io.pactodo.adapter.metrics.slo.prometheus;

import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what happened to an objective over any time, from where its events are counted: what is recorded is over whole five
 * minutes, and many an outage is shorter.
 */
final class DamageReader {
    private final Span span;
    private final Function<String, Figure<List<Result>>> asking;
    private final Figure<Recordings> recorded;
    private final long interval;

    /**
     * @param span of which time
     * @param asking what is answered to an expression at its end
     * @param recorded what is answered to {@link Recordings#QUESTION} then
     * @param interval how often rules are evaluated, in seconds
     */
    DamageReader(Span span, Function<String, Figure<List<Result>>> asking, Figure<Recordings> recorded, long interval) {
        this.span = span;
        this.asking = asking;
        this.recorded = recorded;
        this.interval = interval;
    }

    Damage read(Promise promise) {
        Indicator indicator = promise.indicator();
        String range = "[" + Math.max(1, span.length().toSeconds()) + "s]";
        Figure<Compliance> happened = indicator instanceof Indicator.Level level
                ? level(level.share() + range)
                : indicator instanceof Indicator.Good good
                        ? good(increase(good.good(), range), increase(good.total(), range))
                        : bad(indicator, range);
        Figure<Observation> window = recorded.value()
                .flatMap(all -> Optional.ofNullable(all.of(promise.name()).get(promise.windowLabel())))
                .map(found -> Figure.of(found.observation()))
                .orElseGet(() -> Figure.missing(recorded.gap().orElse("Nothing is recorded of it.")));
        return new Damage(promise.promised(), happened, window);
    }

    private Figure<Compliance> level(String share) {
        return both(
                "(count_over_time(" + share + ") - sum_over_time(" + share + ")) * " + interval,
                "count_over_time(" + share + ") * " + interval);
    }

    private Figure<Compliance> good(String good, String total) {
        return both(total + " - (" + good + " or " + total + " * 0)", total);
    }

    private Figure<Compliance> bad(Indicator indicator, String range) {
        if (indicator instanceof Indicator.Bad bad) {
            return both(increase(bad.bad(), range) + " or vector(0)", increase(bad.total(), range));
        }
        throw new IllegalStateException(indicator.toString());
    }

    private static String increase(Selector counter, String range) {
        return "sum(increase(" + counter + range + "))";
    }

    /** Where nothing was counted, nothing was bad. */
    private Figure<Compliance> both(String bad, String total) {
        Figure<List<Result>> all = asking.apply(total);
        return all.gap().isPresent()
                ? Figure.missing(all.gap().get())
                : asking.apply(bad).map(results -> {
                    double most = Math.max(0, value(all.value().orElse(List.of())));
                    return new Compliance(Math.min(most, Math.max(0, value(results))), most);
                });
    }

    private static double value(List<Result> results) {
        return results.stream()
                .flatMap(result -> result.points().stream())
                .mapToDouble(Result.Point::value)
                .findFirst()
                .orElse(0);
    }
}
