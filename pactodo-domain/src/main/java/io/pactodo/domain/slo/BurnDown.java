package io.pactodo.domain.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the budget of an objective went, step by step. It is judged over the objective's own windows, and not over the time that
 * somebody happens to look at: 30 days with one bad hour are no broken promise about each day but one, and seven days are not
 * yet the 30 that were promised.
 *
 * @param promised what was promised
 * @param moments what was left at the end of each step, the earliest first; none for steps in which nobody looked
 * @since 0.1.0
 */
public record BurnDown(ServiceLevelObjective promised, List<Moment> moments) {
    /** Takes a copy. */
    public BurnDown {
        moments = List.copyOf(moments);
    }

    /**
     * The end of a step.
     *
     * @param step the step
     * @param observed what was seen of the objective's own window that ends here, or that is going on
     * @param left what was left of its budget
     * @param isJudged whether such a window ends here, or it is the last moment: in between, the rest of the window counts as
     *     good, and may turn out so
     */
    public record Moment(Span step, Observation observed, BudgetLeft left, boolean isJudged) {
        /** {@return when that was} */
        public Instant at() {
            return step.to();
        }
    }

    /**
     * {@return the course of an objective's budget, of what was seen}
     *
     * @param promised what was promised
     * @param stretches what was seen, the earliest first; what lies before them counts as not observed
     */
    public static BurnDown of(ServiceLevelObjective promised, List<Stretch> stretches) {
        List<Moment> moments = new ArrayList<>();
        int first = 0;
        for (int last = 0; last < stretches.size(); last++) {
            Span step = stretches.get(last).span();
            Instant begin = begin(promised.window(), step.to());
            while (stretches.get(first).span().to().compareTo(begin) <= 0) {
                first++;
            }
            Observation observed = together(stretches.subList(first, last + 1), promised.window());
            boolean isJudged = last == stretches.size() - 1 || ends(promised.window(), stretches, step.to());
            moments.add(new Moment(step, observed, observed.left(promised), isJudged));
        }
        return new BurnDown(promised, moments);
    }

    /** A day that ends now began a day ago, not now. */
    private static Instant begin(Window window, Instant end) {
        return window.begin(window.alignment() == Window.Alignment.CALENDAR ? end.minusNanos(1) : end);
    }

    /** One that rolls ends at each step, once all of it was seen, if more than a part of one step has left it since then. */
    private static boolean ends(Window window, List<Stretch> stretches, Instant at) {
        if (window.alignment() == Window.Alignment.CALENDAR) {
            return window.begin(at).equals(at);
        }
        Span first = stretches.get(0).span();
        Instant end = stretches.get(stretches.size() - 1).span().to();
        return !window.begin(at).isBefore(first.from()) && !window.begin(end).isBefore(first.to());
    }

    private static Observation together(List<Stretch> stretches, Window window) {
        Compliance all = new Compliance(0, 0);
        double seconds = 0;
        for (Stretch stretch : stretches) {
            all = all.plus(stretch.observation().compliance());
            seconds += stretch.observation().covered() * stretch.span().length().toSeconds();
        }
        return new Observation(all, Math.min(1, seconds / window.length().toSeconds()));
    }

    /** {@return the judged moment with the least left, of equals the latest; empty when nothing was seen} */
    public Optional<Moment> worst() {
        return judged().stream()
                .min(Comparator.comparingDouble((Moment moment) -> moment.left().share())
                        .thenComparing(Moment::at, Comparator.reverseOrder()));
    }

    /** {@return the moments at which its own windows end} */
    public List<Moment> judged() {
        return moments.stream().filter(Moment::isJudged).toList();
    }

    /** {@return whether it was kept: unknown when nothing was seen, and broken when any of its own windows was} */
    public Verdict verdict() {
        return worst().map(moment -> moment.left().isOverdrawn() ? Verdict.BROKEN : Verdict.KEPT)
                .orElse(Verdict.UNKNOWN);
    }

    /**
     * How much may be bad in the own window of a moment, if as many events come in what was not observed as in the
     * rest. How much
     * time a window has is known without that.
     *
     * @param moment one of those of this course
     * @return in the unit of the objective; 0 when nothing happened
     */
    public double allowed(Moment moment) {
        double covered = moment.observed().covered();
        if (promised.unit() == ServiceLevelObjective.Unit.SECONDS && covered > 0) {
            return promised.budget().within(promised.window()).toMillis() / 1000.0;
        }
        double total = moment.observed().compliance().total();
        return covered == 0 ? 0 : promised.budget().of(total / covered);
    }

    /**
     * {@return the share of the budget that a step spent: of the first window that is judged with that step in it}
     *
     * @param stretch one of those that this was made of
     */
    public double spent(Stretch stretch) {
        double allowed = judged().stream()
                .filter(moment -> !moment.at().isBefore(stretch.span().to()))
                .findFirst()
                .map(this::allowed)
                .orElse(0.0);
        double bad = stretch.observation().compliance().bad();
        return bad == 0 ? 0 : bad / allowed;
    }

    /**
     * {@return the time of the own window of a moment}
     *
     * @param moment one of those of this course
     */
    public Span window(Moment moment) {
        Instant begin = begin(promised.window(), moment.at());
        Duration length = promised.window().length();
        return new Span(begin, begin.plus(length).isBefore(moment.at()) ? begin.plus(length) : moment.at());
    }
}
