package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.MeasuredObjective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Measurements} promises; the name of each test begins with the number of its rule. The test of an
 * adapter implements this interface.
 *
 * @since 0.1.0
 */
public interface MeasurementsContract {
    /** {@return what has to be told of, in its sequence} */
    List<ServiceLevelObjective> promised();

    /** {@return the measurements that are tested; the same ones with each call} */
    Measurements measurements();

    /**
     * {@return the same, of whoever measures being away; those that nobody can take away leave out what they cannot know}
     */
    Measurements away();

    /** {@return a time that ends in the middle of a step of an hour, and that something was seen in} */
    Span span();

    /** Each objective is told of once, always in the same sequence. */
    @Test
    @DisplayName("Rule 1: each objective is told of once, in its sequence")
    default void rule1_eachObjectiveIsToldOfOnceInItsSequence() {
        for (Measurements all : List.of(measurements(), away())) {
            assertThat(all.now().objectives())
                    .extracting(MeasuredObjective::promised)
                    .isEqualTo(promised());
            assertThat(all.history(span(), Duration.ofHours(1)).objectives())
                    .extracting(ObjectiveHistory::promised)
                    .isEqualTo(promised());
        }
    }

    /** What cannot be had is a gap, with a sentence for people. */
    @Test
    @DisplayName("Rule 2: what cannot be had is a gap with its reason")
    default void rule2_whatCannotBeHadIsAGapWithItsReason() {
        Standing standing = away().now();
        History history = away().history(span(), Duration.ofHours(1));
        List<Figure<?>> figures = Stream.of(
                        standing.objectives().stream().map(MeasuredObjective::observed),
                        standing.objectives().stream().map(MeasuredObjective::burns),
                        history.objectives().stream().map(ObjectiveHistory::stretches),
                        Stream.of(standing.alerts(), history.alerts(), history.away()))
                .<Figure<?>>flatMap(some -> some)
                .toList();

        assertThat(figures.stream().flatMap(figure -> figure.gap().stream()).toList())
                .isNotEmpty()
                .allMatch(reason -> reason.matches("[A-Z][^\\n]{10,}[.]"));
    }

    /** A history keeps to its time, and its parts to each other. */
    @Test
    @DisplayName("Rule 3: a history keeps to its time")
    default void rule3_aHistoryKeepsToItsTime() {
        Duration step = Duration.ofHours(1);
        History history = measurements().history(span(), step);

        assertThat(history.span()).isEqualTo(span());
        for (ObjectiveHistory objective : history.objectives()) {
            Instant free = span().from();
            for (Stretch stretch : objective.stretches().value().orElse(List.of())) {
                assertThat(stretch.span().from()).isAfterOrEqualTo(free);
                assertThat(stretch.span().length()).isLessThanOrEqualTo(step);
                free = stretch.span().to();
            }
            assertThat(free).isBeforeOrEqualTo(span().to());
        }
    }
}
