package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.slo.BurnDown;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Verdict;
import io.pactodo.domain.slo.Window;
import java.util.List;
import java.util.Optional;

/**
 * An objective, and how its budget went.
 *
 * @param seen what was seen of it
 * @param budget how its budget went
 */
record Judged(ObjectiveHistory seen, Figure<BurnDown> budget) {
    /** Of its own window; a few steps may be missing, as when whoever measures was started anew. */
    static final double NEARLY_ALL = 0.95;

    static Judged of(ObjectiveHistory seen) {
        return new Judged(seen, seen.stretches().map(stretches -> BurnDown.of(seen.promised(), stretches)));
    }

    ServiceLevelObjective promised() {
        return seen.promised();
    }

    /** Why nothing is known of it; empty when something is. */
    Optional<String> gap() {
        return seen.stretches().gap();
    }

    Verdict verdict() {
        return budget.value().map(BurnDown::verdict).orElse(Verdict.UNKNOWN);
    }

    /** The window with the least left; empty when nothing was seen. */
    Optional<Moment> worst() {
        return budget.value().flatMap(BurnDown::worst);
    }

    /** How much may be bad in the worst window; 0 when nothing happened. */
    double allowed() {
        return budget.value().flatMap(down -> down.worst().map(down::allowed)).orElse(0.0);
    }

    /** The share of its budget that a step spent. */
    double spent(Stretch stretch) {
        return budget.value().map(down -> down.spent(stretch)).orElse(0.0);
    }

    /** Whether it was judged more than once, day by day. */
    boolean isJudgedOften() {
        return budget.value().filter(down -> down.judged().size() > 1).isPresent();
    }

    /** The hours in which most of the budget went, the worst first. */
    List<Stretch> worstHours(int most) {
        return seen.worst(most).value().orElse(List.of());
    }

    /** Of which of its own windows the figures are, when there were several: {@code " on the worst day"}. */
    String worstOfSeveral() {
        if (!isJudgedOften()) {
            return "";
        }
        return isByTheDay()
                ? " on the worst day"
                : " in the worst " + SloWords.length(promised().window());
    }

    /** How many of its own windows were judged, and how many of them were kept. */
    String windowsKept() {
        List<Moment> all = budget.value().map(BurnDown::judged).orElse(List.of());
        long kept = all.stream().filter(moment -> !moment.left().isOverdrawn()).count();
        String often = kept + " of " + all.size();
        return isByTheDay() ? "kept on " + often + " days" : "kept at the end of " + often + " hours";
    }

    private boolean isByTheDay() {
        return promised().window().equals(Window.calendarDay());
    }

    /** Whether enough was measured to say so: a month of which a day is known may still go either way. */
    boolean isMeasured() {
        return worst().filter(moment -> moment.observed().covered() >= NEARLY_ALL)
                .isPresent();
    }

    String word() {
        if (isBehind()) {
            return "behind";
        }
        return SloWords.verdict(verdict()) + (verdict() == Verdict.KEPT && !isMeasured() ? " so far" : "");
    }

    Tone tone() {
        return isBehind() ? Tone.WATCH : Tone.of(verdict());
    }

    /** Whether it is only kept because what was not measured counts as good: as it was seen to go, it would be broken. */
    boolean isBehind() {
        return verdict() == Verdict.KEPT && !isMeasured() && !isOnTarget();
    }

    private boolean isOnTarget() {
        return worst().filter(moment ->
                        moment.observed().compliance().meets(promised().objective()))
                .isPresent();
    }
}
