package io.pactodo.testkit.broken;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The broken measurements, and the rule that each of them breaks. */
enum BrokenMeasurements {
    LEAVES_AN_OBJECTIVE_OUT(1, BrokenMeasurements::withoutTheFirst, history -> history),
    HAS_GAPS_WITHOUT_A_REASON(
            2,
            standing -> new Standing(
                    standing.source(),
                    standing.at(),
                    standing.objectives(),
                    standing.alerts()
                            .value()
                            .<Figure<List<OpenAlert>>>map(Figure::of)
                            .orElseGet(() -> Figure.missing("null"))),
            history -> history),
    GOES_ON_AFTER_THE_END(3, standing -> standing, BrokenMeasurements::laterByAMinute);

    private final int brokenRule;
    // A function without a state does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<Standing> now;

    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<History> history;

    BrokenMeasurements(int brokenRule, UnaryOperator<Standing> now, UnaryOperator<History> history) {
        this.brokenRule = brokenRule;
        this.now = now;
        this.history = history;
    }

    int brokenRule() {
        return brokenRule;
    }

    Measurements of(Measurements sound) {
        return new Measurements() {
            @Override
            public Standing now() {
                return now.apply(sound.now());
            }

            @Override
            public History history(Span span, Duration step) {
                return history.apply(sound.history(span, step));
            }
        };
    }

    private static Standing withoutTheFirst(Standing standing) {
        return new Standing(
                standing.source(),
                standing.at(),
                standing.objectives().subList(1, standing.objectives().size()),
                standing.alerts());
    }

    private static History laterByAMinute(History history) {
        return new History(
                history.source(),
                history.span(),
                history.objectives().stream()
                        .map(one -> new ObjectiveHistory(
                                one.promised(),
                                one.stretches()
                                        .map(all -> all.stream()
                                                .map(BrokenMeasurements::laterByAMinute)
                                                .toList())))
                        .toList(),
                history.alerts(),
                history.away());
    }

    private static Stretch laterByAMinute(Stretch stretch) {
        return new Stretch(
                new Span(
                        stretch.span().from().plusSeconds(60),
                        stretch.span().to().plusSeconds(60)),
                stretch.observation());
    }
}
