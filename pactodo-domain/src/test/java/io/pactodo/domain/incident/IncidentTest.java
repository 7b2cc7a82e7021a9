package io.pactodo.domain.incident;

import static io.pactodo.domain.incident.Night.ended;
import static io.pactodo.domain.incident.Night.fires;
import static io.pactodo.domain.incident.Night.second;
import static io.pactodo.domain.incident.Night.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.incident.IncidentQuery.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private final Night night = new Night(Duration.ofMinutes(5));

    @Test
    void somebodyHasToAnswerWithinAnHourOfItsBeginning() {
        night.told(22, fires("a", 20));
        ResponsePromise promise = ResponsePromise.OF_PACTODO;
        assertThat(promise.deadline(night.incident(1))).isEqualTo(second(3_605));
        assertThat(promise.left(night.incident(1), second(3_610))).isEqualTo(Duration.ofSeconds(-5));
    }

    @Test
    void itsBeginningCanBeFoundOutWhetherOrNotSomebodyHasAnsweredIt() {
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Dated(IncidentId.FIRST, second(23), second(3)));
        assertThat(night.incident(1).beginning()).isEqualTo(Beginning.measured(second(3)));
        night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(30, "Ada")));
        night.happened(new IncidentEvent.Dated(IncidentId.FIRST, second(31), second(2)));
        assertThat(night.incident(1).beginning()).isEqualTo(Beginning.measured(second(2)));
    }

    @Test
    void whoDeclaresItOverHasAnsweredIt() {
        night.told(22, fires("a", 20));
        night.happened(new IncidentEvent.Resolved(IncidentId.FIRST, signed(40, "Ada")));
        assertThat(night.incident(1))
                .isEqualTo(new Incident.Resolved(
                        night.incident(1).facts(), signed(40, "Ada"), second(40), Optional.of(signed(40, "Ada"))));
    }

    @Test
    void whatPassedByItselfIsStillToBeAnswered() {
        night.told(60, ended("a", 20, 50));
        night.happened(new IncidentEvent.Acknowledged(IncidentId.FIRST, signed(70, "Ada")));
        assertThat(night.incident(1))
                .isEqualTo(new Incident.Resolved(
                        night.incident(1).facts(), signed(70, "Ada"), second(50), Optional.empty()));
    }

    @Test
    void anybodyCanWriteSomethingDownAtAnyTime() {
        night.told(60, ended("a", 20, 50));
        night.happened(new IncidentEvent.Noted(
                IncidentId.FIRST, second(80), new Person("Ada"), new Remark("The disk was full.")));
        assertThat(night.incident(1).facts().notes())
                .containsExactly(new Facts.Note(second(80), new Person("Ada"), new Remark("The disk was full.")));
        assertThat(night.incident(1)).isInstanceOf(Incident.Passed.class);
    }

    @Test
    void itIsAsUrgentAsTheMostUrgentOfItsAlerts() {
        Alert ticket = Alert.firing(
                new AlertKey("t", second(19)), Map.of("alertname", "Slow", "severity", "ticket"), Map.of());
        night.told(21, ticket);
        assertThat(night.incident(1).severity()).isEqualTo(Severity.TICKET);
        assertThat(night.incident(1).title()).isEqualTo("Slow");
        night.told(22, fires("a", 20));
        assertThat(night.incident(1).severity()).isEqualTo(Severity.PAGE);
        assertThat(night.incident(1).title()).isEqualTo("It is down: a");
        assertThat(Severity.named("CRITICAL")).isEqualTo(Severity.PAGE);
        assertThat(Severity.named("none")).isEqualTo(Severity.UNSPECIFIED);
    }

    @Test
    void aPageOfThemBeginsWithTheNewestAndLeadsToTheNext() {
        night.toldOf("one", 20, ended("a", 10, 15));
        night.toldOf("two", 30, fires("b", 25));
        night.toldOf("three", 40, ended("c", 35, 38));
        IncidentQuery two = new IncidentQuery(Scope.ALL, Optional.empty(), Optional.empty(), 2);
        assertThat(numbers(two)).containsExactly(3L, 2L);
        Optional<IncidentId> next =
                IncidentPage.of(two, night.book.newestFirst()).next();
        assertThat(numbers(new IncidentQuery(Scope.ALL, Optional.empty(), next, 2)))
                .containsExactly(1L);
        assertThat(numbers(new IncidentQuery(Scope.ALL, Optional.of(second(38)), Optional.empty(), 50)))
                .containsExactly(3L, 2L);
    }

    @Test
    void thoseNeedSomebodyThatGoOnOrThatNobodyHasAnswered() {
        night.toldOf("one", 20, ended("a", 10, 15));
        night.toldOf("two", 30, fires("b", 25));
        night.happened(new IncidentEvent.Acknowledged(new IncidentId(2), signed(33, "Ada")));
        night.toldOf("three", 40, ended("c", 35, 38));
        night.happened(new IncidentEvent.Acknowledged(new IncidentId(3), signed(41, "Ada")));
        assertThat(numbers(new IncidentQuery(Scope.OPEN, Optional.empty(), Optional.empty(), 50)))
                .containsExactly(2L, 1L);
    }

    private List<Long> numbers(IncidentQuery query) {
        return IncidentPage.of(query, night.book.newestFirst()).items().stream()
                .map(incident -> incident.id().number())
                .toList();
    }
}
