package io.pactodo.adapter.metrics;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import java.util.EnumMap;
import java.util.Map;

/** Counts what the use cases committed. Names without a prefix: the Flask backend had its own counters so. */
final class UseCaseCounters implements UseCaseMetrics {
    private final Map<UseCase, CounterDataPoint> committed = new EnumMap<>(UseCase.class);
    private final Shield shield;

    UseCaseCounters(Instruments instruments, Shield shield) {
        this.shield = shield;
        committed.put(UseCase.CREATE, instruments.counter("create_task_total", "Tasks created."));
        committed.put(UseCase.UPDATE, instruments.counter("update_task_total", "Tasks updated."));
        committed.put(UseCase.COMPLETE, instruments.counter("complete_task_total", "Tasks completed."));
        committed.put(UseCase.DELETE, instruments.counter("delete_task_total", "Tasks deleted."));
        committed.put(UseCase.RESTORE, instruments.counter("restore_task_total", "Tasks restored."));
        committed.put(UseCase.CREATE_LIST, instruments.counter("create_list_total", "Lists created."));
        committed.put(UseCase.UPDATE_LIST, instruments.counter("update_list_total", "Lists updated."));
        committed.put(UseCase.DELETE_LIST, instruments.counter("delete_list_total", "Lists deleted."));
        committed.put(UseCase.RESTORE_LIST, instruments.counter("restore_list_total", "Lists restored."));
    }

    @Override
    public void count(UseCase useCase, Outcome outcome, int times) {
        shield.run(() -> {
            CounterDataPoint counter = committed.get(useCase);
            if (counter != null && outcome == Outcome.SUCCEEDED) {
                counter.inc(times);
            }
        });
    }
}
