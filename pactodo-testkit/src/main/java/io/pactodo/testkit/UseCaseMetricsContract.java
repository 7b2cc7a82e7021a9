package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UseCaseMetrics} that counts promises; the name of each test begins with the number of its rule. The
 * test of an adapter implements this interface; one instance of it has one instance of the metrics.
 *
 * @since 0.1.0
 */
public interface UseCaseMetricsContract {
    /** {@return the metrics that are tested; the same ones with each call} */
    UseCaseMetrics metrics();

    /**
     * {@return how often those metrics say that that use case ended so; empty for what they leave out on purpose}
     *
     * @param useCase what was done
     * @param outcome how it ended
     */
    OptionalLong counted(UseCase useCase, Outcome outcome);

    /** Nothing is counted before anything was done. */
    @Test
    @DisplayName("Rule 1: every count begins at zero")
    default void rule1_everyCountBeginsAtZero() {
        metrics();

        for (UseCase useCase : UseCase.values()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(counted(useCase, outcome).orElse(0))
                        .as(useCase + " " + outcome)
                        .isZero();
            }
        }
    }

    /** A use case and an outcome are counted apart from all others, by as many as were told. */
    @Test
    @DisplayName("Rule 2: each use case and outcome that is counted is counted apart")
    default void rule2_eachUseCaseAndOutcomeIsCountedApart() {
        Map<RecordingUseCaseMetrics.Counter, Integer> told = new LinkedHashMap<>();
        for (UseCase useCase : UseCase.values()) {
            for (Outcome outcome : Outcome.values()) {
                int times = told.size() + 1;
                metrics().count(useCase, outcome, times);
                told.put(new RecordingUseCaseMetrics.Counter(useCase, outcome), times);
            }
        }

        told.forEach((counter, times) -> assertThat(
                        counted(counter.useCase(), counter.outcome()).orElse(times))
                .as(counter.toString())
                .isEqualTo((long) times));
    }

    /** No count of several threads at once is lost. */
    @Test
    @DisplayName("Rule 3: what several threads count at once is all counted")
    default void rule3_whatSeveralThreadsCountAtOnceIsAllCounted() {
        UseCaseMetrics metrics = metrics();

        Crowd.of(8, (index, crowd) -> {
            for (int round = 0; round < 1000; round++) {
                metrics.count(UseCase.UPDATE, Outcome.SUCCEEDED, 3);
            }
            return index;
        });

        assertThat(counted(UseCase.UPDATE, Outcome.SUCCEEDED)).hasValue(8 * 1000 * 3);
    }
}
