package io.pactodo.domain.incident;

import static io.pactodo.domain.incident.Night.ended;
import static io.pactodo.domain.incident.Night.fires;
import static io.pactodo.domain.incident.Night.second;
import static io.pactodo.domain.incident.Night.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentBookTest {
    private final Night night = new Night(Duration.ofMinutes(5));

    @Test
    void anAlertOpensAnIncidentThatBeganBeforeItFired() {
        assertThat(night.told(22, fires("a", 20)))
                .containsExactly(new IncidentEvent.Opened(
                        IncidentId.FIRST,
                        second(22),
                        Night.GROUP,
                        Beginning.estimated(second(5)),
                        List.of(fires("a", 20))));
        assertThat(night.incident(1)).isInstanceOf(Incident.Open.class);
        assertThat(night.incident(1).title()).isEqualTo("It is down: a");
    }

    @Test
    void whatIsToldAgainMeansNothing() {
        night.told(22, fires("a", 20));
        assertThat(night.told(30, fires("a", 20))).isEmpty();
        night.told(50, ended("a", 20, 45));
        assertThat(night.told(55, ended("a", 20, 45))).isEmpty();
        assertThat(night.told(56, fires("a", 20))).isEmpty();
        assertThat(night.incident(1)).isInstanceOf(Incident.Passed.class);
    }

    @Test
    void theSameAlertTwiceInOneReportIsOne() {
        night.told(22, fires("a", 20), fires("a", 20), ended("a", 20, 21));
        assertThat(night.incident(1).facts().alerts()).containsExactly(ended("a", 20, 21));
    }

    @Test
    void alertsOfOneCauseAreOneIncident() {
        night.told(22, fires("a", 20));
        night.told(30, fires("a", 20), fires("b", 28));
        night.toldOf("another cause", 31, fires("c", 28));
        assertThat(night.incidents()).isEqualTo(2);
        assertThat(night.incident(1).facts().alerts()).containsExactly(fires("a", 20), fires("b", 28));
    }

    @Test
    void itIsOverWithTheLastOfItsAlerts() {
        night.told(22, fires("a", 20), fires("b", 21));
        night.told(50, ended("b", 21, 48));
        assertThat(night.incident(1)).isInstanceOf(Incident.Open.class);
        night.told(60, ended("a", 20, 40));
        assertThat(((Incident.Over) night.incident(1)).overAt()).isEqualTo(second(48));
    }

    @Test
    void whatFiresAgainWithinTheGapContinuesIt() {
        night.told(22, fires("a", 20));
        night.told(60, ended("a", 20, 50));
        night.told(352, fires("a", 350));
        assertThat(night.incidents()).isEqualTo(1);
        assertThat(night.incident(1)).isInstanceOf(Incident.Open.class);
    }

    @Test
    void whatFiresAgainAfterTheGapIsAnotherIncident() {
        night.told(22, fires("a", 20));
        night.told(60, ended("a", 20, 50));
        night.told(353, fires("a", 351));
        assertThat(night.incidents()).isEqualTo(2);
        assertThat(night.incident(1)).isInstanceOf(Incident.Passed.class);
        assertThat(night.incident(2).beginning()).isEqualTo(Beginning.estimated(second(336)));
    }

    @Test
    void whatFiredMeanwhileAndIsToldAfterItsEndContinuesIt() {
        night.told(22, fires("a", 20));
        night.told(60, ended("a", 20, 50));
        night.told(70, fires("held back", 30));
        assertThat(night.incidents()).isEqualTo(1);
        assertThat(night.incident(1)).isInstanceOf(Incident.Open.class);
        assertThat(night.incident(1).title()).isEqualTo("It is down: a");
        night.told(400, ended("held back", 30, 390));
        assertThat(((Incident.Over) night.incident(1)).overAt()).isEqualTo(second(390));
    }

    @Test
    void whatContinuesAnAnsweredIncidentNeedsNoSecondAnswer() {
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(30, "Ada")));
        night.told(60, ended("a", 20, 50));
        assertThat(night.incident(1)).isInstanceOf(Incident.Resolved.class);
        night.told(102, fires("a", 100));
        assertThat(((Incident.Acknowledged) night.incident(1)).answer()).isEqualTo(signed(30, "Ada"));
    }

    @Test
    void whatCameAndWentUnseenIsAnIncidentAllTheSame() {
        night.told(60, ended("a", 20, 50));
        assertThat(((Incident.Passed) night.incident(1)).overAt()).isEqualTo(second(50));
        night.told(120, ended("a", 90, 100));
        assertThat(((Incident.Passed) night.incident(1)).overAt()).isEqualTo(second(100));
    }

    @Test
    void anAlertWhoseEndWasNeverToldEndsWithTheNextOfItsKind() {
        night.told(22, fires("a", 20));
        night.told(92, fires("a", 90));
        assertThat(night.incident(1).facts().alerts()).containsExactly(ended("a", 20, 90), fires("a", 90));
        night.told(97, fires("a", 10));
        assertThat(night.incident(1).facts().alerts())
                .containsExactly(ended("a", 20, 90), fires("a", 90), ended("a", 10, 20));
    }

    @Test
    void whatWasDeclaredOverStaysSoWhileItsAlertsEnd() {
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Resolved(IncidentId.FIRST, signed(30, "Ada")));
        assertThat(night.told(35, fires("a", 20))).isEmpty();
        night.told(60, ended("a", 20, 50));
        assertThat(((Incident.Resolved) night.incident(1)).overAt()).isEqualTo(second(30));
    }

    @Test
    void theEndOfAnAlertIsEnteredWhereItBegan() {
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Resolved(IncidentId.FIRST, signed(30, "Ada")));
        List<IncidentEvent> events = night.told(1_002, ended("a", 20, 1_000), fires("b", 1_001));
        assertThat(events)
                .containsExactly(
                        new IncidentEvent.Reported(IncidentId.FIRST, second(1_002), List.of(ended("a", 20, 1_000))),
                        new IncidentEvent.Opened(
                                new IncidentId(2),
                                second(1_002),
                                Night.GROUP,
                                Beginning.estimated(second(986)),
                                List.of(fires("b", 1_001))));
    }

    @Test
    void whatCannotHaveHappenedIsNotEntered() {
        assertThatIllegalStateException()
                .isThrownBy(() -> night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(1, "Ada"))))
                .withMessage("Something happened to incident 1 before it was opened.");
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(30, "Ada")));
        assertThatIllegalStateException()
                .isThrownBy(() -> night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(31, "Bob"))))
                .withMessage("Incident 1 is Acknowledged: it cannot be Acknowledged.");
    }
}
