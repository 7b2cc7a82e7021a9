package io.pactodo.testkit;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import java.util.OptionalLong;

final class RecordingUseCaseMetricsTest implements UseCaseMetricsContract {
    private final RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();

    @Override
    public UseCaseMetrics metrics() {
        return metrics;
    }

    @Override
    public OptionalLong counted(UseCase useCase, Outcome outcome) {
        return OptionalLong.of(metrics.counted(useCase, outcome));
    }
}
