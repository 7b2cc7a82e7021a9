package io.pactodo.testkit;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics that remember what was counted, for tests to ask.
 *
 * @since 0.1.0
 */
public final class RecordingUseCaseMetrics implements UseCaseMetrics {
    private final Map<Counter, Long> counts = new ConcurrentHashMap<>();

    /**
     * What is counted apart.
     *
     * @param useCase what was asked for
     * @param outcome how it ended
     */
    public record Counter(UseCase useCase, Outcome outcome) {}

    /** Begins with nothing counted. */
    public RecordingUseCaseMetrics() {}

    @Override
    public void count(UseCase useCase, Outcome outcome, int times) {
        counts.merge(new Counter(useCase, outcome), (long) times, Long::sum);
    }

    /**
     * {@return how often that use case ended so; 0 when it never did}
     *
     * @param useCase what was done
     * @param outcome how it ended
     */
    public long counted(UseCase useCase, Outcome outcome) {
        return counts.getOrDefault(new Counter(useCase, outcome), 0L);
    }

    /** {@return all that was counted so far; what never happened is not in it} */
    public Map<Counter, Long> counted() {
        return Map.copyOf(counts);
    }
}
