package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.IncidentDating;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.ResponsePromise;
import io.pactodo.domain.slo.Figure;
import io.pactodo.testkit.BreakableIncidentJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IncidentDatingTest {
    private static final IncidentPolicy POLICY = new IncidentPolicy(
            ResponsePromise.OF_PACTODO, Duration.ofMinutes(5), Duration.ofSeconds(15), Duration.ofMinutes(10));

    private final BreakableIncidentJournal journal = new BreakableIncidentJournal(new InMemoryIncidentJournal());
    private final SteppingClock clock = SteppingClock.standing();
    private final Incidents incidents = new Incidents(journal, POLICY, clock);
    private final List<String> complaints = new ArrayList<>();
    private final Instant truth = clock.instant().minusSeconds(40);
    private Figure<Instant> answer = Figure.of(truth);
    private final IncidentDating dating = new IncidentDating(incidents, incident -> answer, clock, complaints::add);

    @Test
    void whatIsFoundOutIsEnteredOnce() {
        assertThat(dating.work()).isEmpty();
        open();
        assertThat(dating.work()).isEmpty();
        assertThat(incidents.find(IncidentId.FIRST).beginning()).isEqualTo(Beginning.measured(truth));
        assertThat(dating.work()).isEmpty();
        assertThat(journal.read()).hasSize(2);
        assertThat(new Incidents(journal, POLICY, clock).find(IncidentId.FIRST))
                .isEqualTo(incidents.find(IncidentId.FIRST));
    }

    @Test
    void itIsAskedAgainAndAgainMoreSeldomAndNotForEver() {
        open();
        answer = Figure.missing("Prometheus cannot be reached.");
        List<Long> pauses = new ArrayList<>();
        for (Optional<Duration> pause = dating.work(); pause.isPresent(); pause = dating.work()) {
            pauses.add(pause.get().toSeconds());
            clock.moveBy(pause.get());
        }
        assertThat(pauses).isSorted().startsWith(1L, 1L).endsWith(60L).hasSizeBetween(15, 25);
        answer = Figure.of(truth);
        assertThat(dating.work()).isEmpty();
        assertThat(incidents.find(IncidentId.FIRST).beginning().certainty()).isEqualTo(Beginning.Certainty.ESTIMATED);
        assertThat(complaints).first().asString().endsWith("is an estimate yet: Prometheus cannot be reached.");
    }

    @Test
    void whatCannotBeKeptIsAskedAgain() {
        open();
        journal.breakDown();
        assertThat(dating.work()).isPresent();
        journal.repair();
        assertThat(dating.work()).isEmpty();
        assertThat(incidents.find(IncidentId.FIRST).beginning()).isEqualTo(Beginning.measured(truth));
    }

    @Test
    void noAnswerCountsAsATimeBeforeItIsKnownFromWhenToCount() {
        open();
        clock.moveBy(Duration.ofSeconds(30));
        incidents.acknowledge(IncidentId.FIRST, new Person("Ada"), Optional.empty());
        assertThat(incidents.figures().responses()).isEmpty();
        dating.work();
        assertThat(incidents.figures().responses()).containsExactly(Duration.ofSeconds(70));
    }

    @Test
    void whatIsNeverFoundOutCountsAsItWasReckoned() {
        open();
        incidents.acknowledge(IncidentId.FIRST, new Person("Ada"), Optional.empty());
        clock.moveBy(Duration.ofMinutes(10));
        assertThat(incidents.figures().responses()).containsExactly(Duration.ofSeconds(15));
    }

    private void open() {
        var alert = Alert.firing(new AlertKey("f", clock.instant()), Map.of("alertname", "Down"), Map.of());
        incidents.report(new AlertGroup("g", List.of(alert)));
    }
}
