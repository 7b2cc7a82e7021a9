package io.pactodo.testkit;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;

final class RecordingUseCaseMetricsTest implements UseCaseMetricsContract {
    private final RecordingUseCaseMetrics metrics = new RecordingUseCaseMetrics();

    @Override
    public UseCaseMetrics metrics() {
        return metrics;
    }

    @Override
    public long counted(UseCase useCase, Outcome outcome) {
        return metrics.counted(useCase, outcome);
    }
}
