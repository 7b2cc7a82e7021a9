package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.application.IncidentFigures;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.incident.IncidentQuery;
import io.pactodo.domain.incident.IncidentRefused;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Severity;
import io.pactodo.domain.task.StorageException;
import io.pactodo.testkit.BreakableIncidentJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IncidentsTest {
    private static final IncidentId FIRST = IncidentId.FIRST;
    private static final Person ADA = new Person("Ada");
    private static final Person BOB = new Person("Bob");

    private final InMemoryIncidentJournal kept = new InMemoryIncidentJournal();
    private final BreakableIncidentJournal journal = new BreakableIncidentJournal(kept);
    private final SteppingClock clock = SteppingClock.standing();
    private final Incidents incidents = new Incidents(journal, IncidentPolicy.DEFAULT, clock);

    @Test
    void whatIsToldIsKeptOnce() {
        assertThat(incidents.report(down("a"))).hasSize(1);
        assertThat(incidents.report(down("a"))).isEmpty();
        assertThat(kept.read()).hasSize(1);
        assertThat(incidents.find(FIRST)).isInstanceOf(Incident.Open.class);
    }

    @Test
    void whatCannotBeKeptDidNotHappen() {
        journal.breakDown();
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> incidents.report(down("a")));
        assertThat(incidents.list(IncidentQuery.NEWEST).items()).isEmpty();
        journal.repair();
        incidents.report(down("a"));
        journal.breakDown();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> incidents.acknowledge(FIRST, ADA, Optional.empty()));
        assertThat(incidents.find(FIRST)).isInstanceOf(Incident.Open.class);
    }

    @Test
    void whoeverComesLaterFindsAllAsItWas() {
        incidents.report(down("a"));
        incidents.acknowledge(FIRST, ADA, Optional.of(new Remark("On it.")));
        incidents.note(FIRST, BOB, new Remark("The disk is full."));
        incidents.resolve(FIRST, ADA, Optional.empty());
        Incidents later = new Incidents(journal, IncidentPolicy.DEFAULT, clock);
        assertThat(later.list(IncidentQuery.NEWEST)).isEqualTo(incidents.list(IncidentQuery.NEWEST));
        assertThat(later.report(down("a"))).isEmpty();
    }

    @Test
    void theFirstToAnswerHasAnswered() {
        incidents.report(down("a"));
        Incident answered = incidents.acknowledge(FIRST, ADA, Optional.empty());
        assertThat(incidents.acknowledge(FIRST, ADA, Optional.empty())).isEqualTo(answered);
        assertThatExceptionOfType(IncidentRefused.class)
                .isThrownBy(() -> incidents.acknowledge(FIRST, BOB, Optional.empty()))
                .withMessage("Incident 1 was acknowledged by Ada at 2026-03-01T09:00:00Z: talk to them, or add a note.")
                .satisfies(refused -> assertThat(refused.current()).contains(answered));
        assertThat(kept.read()).hasSize(2);
    }

    @Test
    void whatIsOverIsNotDeclaredOver() {
        incidents.report(down("a"));
        Incident resolved = incidents.resolve(FIRST, ADA, Optional.empty());
        assertThat(incidents.resolve(FIRST, ADA, Optional.empty())).isEqualTo(resolved);
        assertThatExceptionOfType(IncidentRefused.class)
                .isThrownBy(() -> incidents.resolve(FIRST, BOB, Optional.empty()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(IncidentRefused.Reason.ALREADY_OVER));
    }

    @Test
    void thereIsNothingToDoWithAnIncidentThatThereIsNot() {
        assertThatExceptionOfType(IncidentRefused.class)
                .isThrownBy(() -> incidents.note(FIRST, ADA, new Remark("Where?")))
                .withMessage("There is no incident 1.")
                .satisfies(refused -> assertThat(refused.current()).isEmpty());
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void timeIsToldToTheMicrosecond() {
        clock.moveBy(Duration.ofNanos(1_999));
        incidents.report(down("a"));
        assertThat(kept.read())
                .extracting(IncidentEvent::at)
                .containsExactly(Instant.parse("2026-03-01T09:00:00.000001Z"));
    }

    @Test
    void figuresAreThereBeforeTheFirstIncident() {
        IncidentFigures figures = incidents.figures();
        assertThat(figures.all()).containsOnlyKeys(Severity.values()).containsEntry(Severity.PAGE, 0L);
        assertThat(figures.responses()).isEmpty();
        assertThat(figures.unanswered()).isZero();
    }

    @Test
    void figuresTellHowLongAnswersTookAndWhoStillWaits() {
        incidents.report(down("a"));
        incidents.report(new AlertGroup("another cause", down("b").alerts()));
        clock.moveBy(Duration.ofMinutes(10));
        incidents.acknowledge(FIRST, ADA, Optional.empty());
        assertThat(incidents.figures().responses()).containsExactly(Duration.ofSeconds(630));
        assertThat(incidents.figures().unanswered()).isEqualTo(Duration.ofSeconds(630));
        assertThat(incidents.figures().pending()).containsEntry(Severity.PAGE, 2L);
    }

    @Test
    void whatNobodyAnswersInTimeCountsAsLateBeforeAnybodyDoes() {
        incidents.report(down("a"));
        clock.moveBy(Duration.ofMinutes(60).minusSeconds(30));
        assertThat(incidents.figures().responses()).isEmpty();
        clock.moveBy(Duration.ofSeconds(1));
        assertThat(incidents.figures().responses()).containsExactly(Duration.ofSeconds(3_601));
        clock.moveBy(Duration.ofSeconds(9));
        incidents.acknowledge(FIRST, ADA, Optional.empty());
        assertThat(incidents.figures().responses()).containsExactly(Duration.ofSeconds(3_610));
    }

    @Test
    void anIncidentLastsUntilItCanNoLongerGoOn() {
        incidents.report(down("a"));
        clock.moveBy(Duration.ofSeconds(70));
        incidents.resolve(FIRST, ADA, Optional.empty());
        assertThat(incidents.figures().durations()).isEmpty();
        clock.moveBy(Duration.ofSeconds(301));
        assertThat(incidents.figures().durations()).containsExactly(Duration.ofSeconds(100));
    }

    /** It fired 15 seconds ago, and so it began 30 seconds ago. */
    private AlertGroup down(String fingerprint) {
        return new AlertGroup(
                "{}:{alertname=\"Down\"}",
                List.of(Alert.firing(
                        new AlertKey(fingerprint, SteppingClock.BEGINNING.minusSeconds(15)),
                        Map.of("alertname", "Down", "severity", "page"),
                        Map.of("summary", "It is down"))));
    }
}
