package io.pactodo.domain.postmortem;

import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.Facts;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.Signature;
import io.pactodo.domain.postmortem.Moment.Kind;
import io.pactodo.domain.postmortem.Moment.Witness;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what several witnesses tell of an incident. */
final class Moments {
    private final Incident incident;
    private final Span span;
    private final Traces traces;

    Moments(Incident incident, Span span, Traces traces) {
        this.incident = incident;
        this.span = span;
        this.traces = traces;
    }

    /** All of them, the earliest first; of the same instant, causes first. */
    List<Moment> all() {
        return Stream.of(conditions(), alerts(), life())
                .flatMap(moments -> moments)
                .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::kind))
                .toList();
    }

    private Stream<Moment> conditions() {
        return traces.conditions().value().stream()
                .flatMap(List::stream)
                .flatMap(condition -> condition.bad().stream()
                        .flatMap(bad -> within(bad, Kind.WENT_BAD, Kind.RECOVERED, condition.name())));
    }

    /** Of its own the log knows to the millisecond what Prometheus shows by its grid only, which may be after what came of it. */
    private Stream<Moment> alerts() {
        return Stream.concat(
                incident.facts().alerts().stream().flatMap(Moments::told),
                traces.alerts().value().stream()
                        .flatMap(List::stream)
                        .filter(alert -> !isOwn(alert))
                        .flatMap(this::alert));
    }

    private boolean isOwn(AlertEpisode alert) {
        return incident.facts().alerts().stream()
                .anyMatch(own -> own.name().equals(alert.name())
                        && Optional.ofNullable(own.labels().get("slo")).equals(alert.slo()));
    }

    private Stream<Moment> alert(AlertEpisode alert) {
        return within(alert.span(), Kind.FIRED, Kind.ENDED, alert.name());
    }

    private static Stream<Moment> told(Alert alert) {
        return Stream.concat(
                Stream.of(Moment.about(alert.key().firedAt(), Kind.FIRED, Witness.INCIDENT_LOG, alert.name())),
                alert.endedAt().stream().map(end -> Moment.about(end, Kind.ENDED, Witness.INCIDENT_LOG, alert.name())));
    }

    /** What was so when it was first looked at, or still is, has no such moment. */
    private Stream<Moment> within(Span time, Kind from, Kind to, String subject) {
        return Stream.of(
                        Moment.about(time.from(), from, Witness.PROMETHEUS, subject),
                        Moment.about(time.to(), to, Witness.PROMETHEUS, subject))
                .filter(moment ->
                        moment.at().isAfter(span.from()) && moment.at().isBefore(span.to()));
    }

    private Stream<Moment> life() {
        Facts facts = incident.facts();
        Stream<Moment> always =
                Stream.of(Moment.of(facts.beginning().at(), Kind.BEGAN), Moment.of(facts.openedAt(), Kind.OPENED));
        Stream<Moment> answer = incident instanceof Incident.Answered answered
                ? Stream.of(signed(Kind.ACKNOWLEDGED, answered.answer()))
                : Stream.empty();
        Stream<Moment> notes = facts.notes().stream()
                .map(note -> new Moment(
                        note.at(),
                        Kind.NOTED,
                        Witness.INCIDENT_LOG,
                        "",
                        Optional.of(note.by().name()),
                        Optional.of(note.remark().text())));
        return Stream.of(always, answer, notes, end()).flatMap(moments -> moments);
    }

    private Stream<Moment> end() {
        if (incident instanceof Incident.Resolved resolved
                && resolved.declaration().isPresent()) {
            return Stream.of(signed(Kind.DECLARED_OVER, resolved.declaration().get()));
        }
        return incident instanceof Incident.Over over ? Stream.of(Moment.of(over.overAt(), Kind.OVER)) : Stream.empty();
    }

    private static Moment signed(Kind kind, Signature signature) {
        return new Moment(
                signature.at(),
                kind,
                Witness.INCIDENT_LOG,
                "",
                Optional.of(signature.by().name()),
                signature.remark().map(remark -> remark.text()));
    }
}
