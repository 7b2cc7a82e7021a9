package io.pactodo.adapter.rest;

import io.pactodo.domain.slo.BudgetLeft;
import io.pactodo.domain.slo.Burn;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Stretch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one objective, as clients see it.
 *
 * @param name as in its file
 * @param displayName its title
 * @param description a sentence
 * @param promise what it is a part of
 * @param unit what its events are counted in: {@code requests}, {@code seconds} or {@code incidents}
 * @param target the share of events that has to be good
 * @param window over what time
 * @param verdict whether it is kept
 * @param observed what was seen over its window; null where nothing could be had
 * @param observedGap why nothing could be had; null where something could
 * @param burnRates how fast its budget went over shorter times, the shortest first; null where that is not known
 * @param burnRatesGap why they are not known; null where they are
 */
record ObjectiveJson(
        String name,
        String displayName,
        String description,
        String promise,
        String unit,
        BigDecimal target,
        WindowJson window,
        String verdict,
        @Nullable ObservedJson observed,
        @Nullable String observedGap,
        @Nullable List<BurnJson> burnRates,
        @Nullable String burnRatesGap) {
    private static final double MILLIS_PER_MINUTE = 60_000;

    /**
     * @param seconds how long it is
     * @param alignment {@code rolling}, or {@code calendar} where it begins at midnight in UTC
     */
    record WindowJson(long seconds, String alignment) {}

    /**
     * @param from where it begins
     * @param to where it ends: with the last thing that was seen, and for each objective by itself
     * @param compliance the share that was good; 1 where nothing happened
     * @param bad how many were bad
     * @param total how many there were
     * @param covered the share of the window in which somebody looked
     * @param budget all that may be bad in the window
     * @param budgetLeft what is left of it; below 0 where it is overdrawn
     */
    record ObservedJson(
            String from,
            String to,
            double compliance,
            double bad,
            double total,
            double covered,
            BudgetJson budget,
            BudgetJson budgetLeft) {}

    /**
     * @param share of the whole budget
     * @param minutes for how long everything may be bad
     * @param events how many may be bad, if there are as many in the rest of the window
     */
    record BudgetJson(double share, double minutes, double events) {}

    /**
     * @param windowSeconds the time that is meant
     * @param from where what was looked at begins
     * @param to where it ends
     * @param rate as a multiple of what may be
     */
    record BurnJson(long windowSeconds, String from, String to, double rate) {}

    static ObjectiveJson of(MeasuredObjective measured, List<OpenAlert> open) {
        ServiceLevelObjective promised = measured.promised();
        Optional<ObservedJson> observed =
                measured.observed().map(seen -> observed(seen, promised)).value();
        Optional<List<BurnJson>> burns = measured.burns()
                .map(all -> all.stream().map(ObjectiveJson::burn).toList())
                .value();
        return new ObjectiveJson(
                promised.name(),
                promised.displayName(),
                promised.description(),
                promised.promise(),
                promised.unit().word(),
                promised.objective().target(),
                new WindowJson(
                        promised.window().length().toSeconds(),
                        promised.window().alignment().name().toLowerCase(Locale.ROOT)),
                StandingJson.word(measured.verdict(open)),
                observed.orElse(null),
                measured.observed().gap().orElse(null),
                burns.orElse(null),
                measured.burns().gap().orElse(null));
    }

    private static ObservedJson observed(Stretch stretch, ServiceLevelObjective promised) {
        Observation seen = stretch.observation();
        BudgetLeft left = seen.left(promised);
        return new ObservedJson(
                StandingJson.instant(stretch.span().from()),
                StandingJson.instant(stretch.span().to()),
                seen.compliance().goodShare(),
                seen.compliance().bad(),
                seen.compliance().total(),
                seen.covered(),
                new BudgetJson(
                        1,
                        promised.budget().within(promised.window()).toMillis() / MILLIS_PER_MINUTE,
                        left.events() + seen.compliance().bad()),
                new BudgetJson(left.share(), left.time().toMillis() / MILLIS_PER_MINUTE, left.events()));
    }

    private static BurnJson burn(Burn burn) {
        return new BurnJson(
                burn.over().toSeconds(),
                StandingJson.instant(burn.span().from()),
                StandingJson.instant(burn.span().to()),
                burn.rate());
    }
}
