package io.pactodo.domain.slo;

import java.util.List;

/**
 * How it stands with one objective.
 *
 * @param promised what was promised
 * @param observed what was seen over its own window, which ends with the last thing that was seen: that may be some minutes
 *     ago, and another moment for each objective
 * @param burns how fast its budget went, over shorter times first
 * @since 0.1.0
 */
public record MeasuredObjective(ServiceLevelObjective promised, Figure<Stretch> observed, Figure<List<Burn>> burns) {
    /** Takes a copy. */
    public MeasuredObjective {
        burns = burns.map(List::copyOf);
    }

    /**
     * {@return an objective of which nothing could be had}
     *
     * @param promised what was promised
     * @param reason why, and the way out, in a sentence for people
     */
    public static MeasuredObjective missing(ServiceLevelObjective promised, String reason) {
        return new MeasuredObjective(promised, Figure.missing(reason), Figure.missing(reason));
    }

    /** {@return what is left of its budget} */
    public Figure<BudgetLeft> left() {
        return observed.map(seen -> seen.observation().left(promised));
    }

    /**
     * {@return whether it is kept} It is at risk while somebody is told of it, and while less was good than was
     * promised: that the budget lasts all the same is only because most of the window is yet to come.
     *
     * @param open of what somebody was told; those about other objectives do not count
     */
    public Verdict verdict(List<OpenAlert> open) {
        if (left().value().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (left().value().filter(BudgetLeft::isOverdrawn).isPresent()) {
            return Verdict.BROKEN;
        }
        boolean isTold = open.stream()
                .anyMatch(alert -> alert.slo().filter(promised.name()::equals).isPresent());
        boolean isShort = observed.value()
                .filter(seen -> !seen.observation().compliance().meets(promised.objective()))
                .isPresent();
        return isTold || isShort ? Verdict.AT_RISK : Verdict.KEPT;
    }
}
