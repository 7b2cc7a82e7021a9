package io.pactodo.adapter.rest;

import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Standing;
import io.pactodo.domain.slo.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with all that was promised, as clients see it.
 *
 * @param verdict whether it is kept, as far as is known
 * @param source where the figures come from
 * @param measuredAt when they were read
 * @param objectives each objective
 * @param alerts of what somebody was told and what still goes on; null where that is not known
 * @param alertsGap why the alerts are not known; null where they are
 */
record StandingJson(
        String verdict,
        SourceJson source,
        String measuredAt,
        List<ObjectiveJson> objectives,
        @Nullable List<AlertJson> alerts,
        @Nullable String alertsGap) {
    /**
     * Where figures come from.
     *
     * @param kind {@code prometheus} or {@code process}
     * @param address null: where the Prometheus is stays in the house, since whoever may see the figures need not reach it
     * @param since when the process began to count; null of a Prometheus
     */
    record SourceJson(
            String kind, @Nullable String address, @Nullable String since) {
        static SourceJson of(Source source) {
            if (source instanceof Source.Prometheus) {
                return new SourceJson("prometheus", null, null);
            }
            if (source instanceof Source.OwnCounters own) {
                return new SourceJson("process", null, instant(own.since()));
            }
            throw new IllegalStateException(source.toString());
        }
    }

    /** As in {@link OpenAlert}. */
    record AlertJson(
            String name,
            String severity,
            @Nullable String slo,
            String since,
            String summary,
            @Nullable String runbook) {
        static AlertJson of(OpenAlert alert) {
            return new AlertJson(
                    alert.name(),
                    alert.severity(),
                    alert.slo().orElse(null),
                    instant(alert.since()),
                    alert.summary(),
                    alert.runbook().orElse(null));
        }
    }

    static StandingJson of(Standing standing) {
        List<OpenAlert> open = standing.alerts().value().orElse(List.of());
        Optional<List<AlertJson>> alerts = standing.alerts()
                .map(all -> all.stream().map(AlertJson::of).toList())
                .value();
        return new StandingJson(
                word(standing.verdict()),
                SourceJson.of(standing.source()),
                instant(standing.at()),
                standing.objectives().stream()
                        .map(objective -> ObjectiveJson.of(objective, open))
                        .toList(),
                alerts.orElse(null),
                standing.alerts().gap().orElse(null));
    }

    /** The API's instants have microseconds at the most. */
    static String instant(Instant instant) {
        return Timestamps.of(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** {@code at_risk}. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
