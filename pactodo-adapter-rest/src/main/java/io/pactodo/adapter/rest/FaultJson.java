package io.pactodo.adapter.rest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What goes wrong on purpose, as JSON. */
@JsonPropertyOrder({
    "seconds_left",
    "error_share",
    "error_status",
    "delay_share",
    "delay_milliseconds",
    "blank_metrics",
    "workspace"
})
record FaultJson(
        long secondsLeft,
        double errorShare,
        int errorStatus,
        double delayShare,
        long delayMilliseconds,
        boolean blankMetrics,
        @Nullable String workspace) {
    static final String PATH = "faults";

    /** @param left how long it still goes on; told in seconds that have begun */
    static FaultJson of(InjectedFault fault, Duration left) {
        return new FaultJson(
                left.plusNanos(999_999_999).toSeconds(),
                fault.errorShare(),
                fault.error().status(),
                fault.delayShare(),
                fault.delay().toMillis(),
                fault.blankMetrics(),
                fault.workspace().map(WorkspaceId::value).orElse(null));
    }
}
