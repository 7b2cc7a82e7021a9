package io.pactodo.adapter.rest;

import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.Facts;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.ResponsePromise;
import io.pactodo.domain.incident.Signature;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An incident as its clients see it. */
record IncidentJson(
        long id,
        String url,
        String status,
        String severity,
        String title,
        String group,
        String beganAt,
        String beginning,
        String openedAt,
        String respondBy,
        @Nullable Signed acknowledgement,
        @Nullable String overAt,
        @Nullable Signed resolution,
        List<Fired> alerts,
        List<Signed> notes) {
    /** The path of all incidents, without a slash at either end. */
    static final String PATH = "api/incidents";

    /** What somebody did or wrote. */
    record Signed(String at, String by, @Nullable String note) {
        static Signed of(Signature signature) {
            return new Signed(
                    Timestamps.of(signature.at()),
                    signature.by().name(),
                    signature.remark().map(Object::toString).orElse(null));
        }

        static Signed of(Facts.Note note) {
            return new Signed(
                    Timestamps.of(note.at()), note.by().name(), note.remark().text());
        }
    }

    /** An alert of it. */
    record Fired(
            String name,
            String fingerprint,
            String firedAt,
            @Nullable String endedAt,
            Map<String, String> labels,
            Map<String, String> annotations) {
        static Fired of(Alert alert) {
            return new Fired(
                    alert.name(),
                    alert.key().fingerprint(),
                    Timestamps.of(alert.key().firedAt()),
                    alert.endedAt().map(Timestamps::of).orElse(null),
                    alert.labels(),
                    alert.annotations());
        }
    }

    /**
     * Shows an incident.
     *
     * @param base where its client reaches this server; ends with a slash
     */
    static IncidentJson of(Incident incident, ResponsePromise promise, URI base) {
        Facts facts = incident.facts();
        return new IncidentJson(
                incident.id().number(),
                base + PATH + "/" + incident.id(),
                incident.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                incident.severity().name().toLowerCase(Locale.ROOT),
                incident.title(),
                facts.group(),
                Timestamps.of(facts.beginning().at()),
                facts.beginning().certainty().name().toLowerCase(Locale.ROOT),
                Timestamps.of(facts.openedAt()),
                Timestamps.of(promise.deadline(incident)),
                answer(incident).map(Signed::of).orElse(null),
                incident instanceof Incident.Over over ? Timestamps.of(over.overAt()) : null,
                declaration(incident).map(Signed::of).orElse(null),
                facts.alerts().stream().map(Fired::of).toList(),
                facts.notes().stream().map(Signed::of).toList());
    }

    private static Optional<Signature> answer(Incident incident) {
        return incident instanceof Incident.Answered answered ? Optional.of(answered.answer()) : Optional.empty();
    }

    private static Optional<Signature> declaration(Incident incident) {
        return incident instanceof Incident.Resolved resolved ? resolved.declaration() : Optional.empty();
    }
}
