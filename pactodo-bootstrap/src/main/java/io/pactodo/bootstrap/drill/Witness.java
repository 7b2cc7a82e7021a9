package io.pactodo.bootstrap.drill;

import static io.pactodo.domain.drill.Milestone.BROKEN;
import static io.pactodo.domain.drill.Milestone.FIRING;
import static io.pactodo.domain.drill.Milestone.MISSED;
import static io.pactodo.domain.drill.Milestone.OPENED;
import static io.pactodo.domain.drill.Milestone.OVER;
import static io.pactodo.domain.drill.Milestone.RECEIVED;
import static io.pactodo.domain.drill.Milestone.RESOLVED;
import static io.pactodo.domain.drill.Milestone.RESTORED;

import io.pactodo.adapter.metrics.slo.prometheus.Lookout;
import io.pactodo.domain.drill.DrillTimeline;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.SeenIncident;
import io.pactodo.domain.drill.Watched.Reading;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down when what was reached, as those who watch saw it. */
final class Witness {
    private final Lookout lookout;
    private final InstantSource clock;
    private final Commentary commentary;
    private final Plan plan;
    private DrillTimeline timeline = DrillTimeline.empty();
    private Optional<SeenIncident> incident = Optional.empty();

    Witness(Lookout lookout, InstantSource clock, Commentary commentary, Plan plan) {
        this.lookout = lookout;
        this.clock = clock;
        this.commentary = commentary;
        this.plan = plan;
    }

    DrillTimeline timeline() {
        return timeline;
    }

    Optional<SeenIncident> incident() {
        return incident;
    }

    boolean has(Milestone milestone) {
        return timeline.at(milestone).isPresent();
    }

    /** Notes and tells that something was reached. */
    void reached(Milestone milestone, Instant at, String step, String what) {
        timeline = timeline.with(milestone, at);
        commentary.tell(at, step, what);
    }

    /** Looks once how far it is detected. */
    void lookForDetection() {
        if (!has(MISSED)) {
            missedAt().ifPresent(at -> reached(MISSED, at, "Seen", "Prometheus noticed" + after(BROKEN, at)));
        }
        if (!has(FIRING) && isFiring()) {
            reached(FIRING, firedAt(), "Alert", alert() + " fires" + after(BROKEN, firedAt()));
        }
        if (has(FIRING) && !has(RECEIVED)) {
            lookout.receivedAt(alert())
                    .value()
                    .flatMap(at -> at)
                    .filter(this::isOfThisDrill)
                    .ifPresent(at -> reached(RECEIVED, at, "Told", "Alertmanager has it" + after(BROKEN, at)));
        }
        if (!has(OPENED)) {
            look();
            incident.ifPresent(seen -> {
                var at = isOfThisDrill(seen.openedAt()) ? seen.openedAt() : clock.instant();
                var how = seen.goesOnSince(broken()) ? " of before goes on" : " is open";
                reached(OPENED, at, "Incident", "Number " + seen.number() + how + after(BROKEN, at) + ": " + page());
            });
        }
    }

    /** Looks once how far it is over. */
    void lookForEnd() {
        if (!has(RESOLVED)
                && has(FIRING)
                && lookout.isFiring(alert()).value().filter(is -> !is).isPresent()) {
            var now = clock.instant();
            reached(RESOLVED, now, "Alert", alert() + " fires no more" + after(RESTORED, now));
        }
        look();
        if (incident.flatMap(SeenIncident::endedAt).isPresent()) {
            var now = clock.instant();
            reached(OVER, now, "Over", "Incident " + number() + " is over" + after(RESTORED, now));
        }
    }

    private void look() {
        lookout.incident(alert(), broken().minusSeconds(1))
                .value()
                .flatMap(seen -> seen)
                .ifPresent(seen -> incident = Optional.of(seen));
    }

    /** Where people find it. */
    String page() {
        return plan.incidents().resolve("incidents").toString();
    }

    private long number() {
        return incident.map(SeenIncident::number).orElse(0L);
    }

    private Optional<Instant> missedAt() {
        var span = sinceBroken();
        var watched = lookout.watched(span);
        return Stream.of(
                        firstZero(watched.up()),
                        firstZero(watched.probe()),
                        lookout.pendingSince(alert(), span).value().flatMap(at -> at))
                .flatMap(Optional::stream)
                .filter(this::isOfThisDrill)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> firstZero(Figure<List<Reading>> readings) {
        return readings.value().stream()
                .flatMap(List::stream)
                .filter(reading -> reading.value() == 0)
                .map(Reading::at)
                .findFirst();
    }

    private boolean isFiring() {
        return lookout.isFiring(alert()).value().orElse(false);
    }

    private Instant firedAt() {
        return lookout.firedAt(alert(), sinceBroken())
                .value()
                .flatMap(at -> at)
                .filter(this::isOfThisDrill)
                .orElseGet(clock::instant);
    }

    private Span sinceBroken() {
        return new Span(broken(), clock.instant().plusMillis(1));
    }

    private boolean isOfThisDrill(Instant at) {
        return !at.isBefore(broken());
    }

    private Instant broken() {
        return timeline.at(BROKEN).orElseThrow();
    }

    private String alert() {
        return plan.scenario().alert();
    }

    private String after(Milestone begin, Instant at) {
        return timeline.at(begin)
                .map(from -> ", after " + seconds(Duration.between(from, at)))
                .orElse("");
    }

    /** To a tenth of a second. */
    static String seconds(Duration time) {
        var tenths = Math.max(0, (time.toMillis() + 50) / 100);
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
