package io.pactodo.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.FeedFigures;
import io.pactodo.application.IncidentFeed;
import io.pactodo.application.IncidentMessage;
import io.pactodo.application.Incidents;
import io.pactodo.application.Reception;
import io.pactodo.domain.incident.Alert;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.AlertKey;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.testkit.InMemoryFeedJournal;
import io.pactodo.testkit.InMemoryIncidentJournal;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IncidentFeedTest {
    private static final Person ADA = new Person("Ada");
    private static final Reception FAILED = new Reception.Failed("it answered 500", Duration.ZERO);

    private final InMemoryIncidentJournal journal = new InMemoryIncidentJournal();
    private final InMemoryFeedJournal progress = new InMemoryFeedJournal();
    private final SteppingClock clock = SteppingClock.standing();
    private final List<String> complaints = new ArrayList<>();
    private ScriptedReceiver receiver = new ScriptedReceiver("tool");
    private IncidentFeed feed = feed();
    private Incidents incidents = begin();

    @Test
    void everythingIsToldInSequenceWithTheIncidentAsItWasThen() {
        report("a");
        incidents.acknowledge(IncidentId.FIRST, ADA, Optional.empty());
        incidents.note(IncidentId.FIRST, ADA, new Remark("The disk is full."));
        incidents.resolve(IncidentId.FIRST, ADA, Optional.empty());
        workUntilItRests();
        assertThat(receiver.events()).containsExactly("Opened", "Acknowledged", "Noted", "Resolved");
        assertThat(receiver.told.get(0).incident()).isInstanceOf(Incident.Open.class);
        assertThat(receiver.told.get(2).incident()).isInstanceOf(Incident.Acknowledged.class);
        assertThat(receiver.told).extracting(IncidentMessage::id).doesNotHaveDuplicates();
        assertThat(feed.figures()).isEqualTo(new FeedFigures(4, 0, 0, 0, Duration.ZERO, false));
    }

    @Test
    void whatWasThereBeforeAnybodyListenedIsNoNews() {
        var later = new InMemoryFeedJournal();
        report("a");
        feed = new IncidentFeed(later, receiver.name, receiver::tell, clock, () -> 0, complaints::add);
        incidents = begin();
        workUntilItRests();
        report("b");
        workUntilItRests();
        assertThat(receiver.told)
                .extracting(message -> message.incident().id().number())
                .containsExactly(2L);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLaterProcessGoesOnWhereThisOneWasAndByTheSameIds() {
        report("a");
        workUntilItRests();
        report("b");
        receiver.answer = FAILED;
        workUntilItRests();
        restart();
        workUntilItRests();
        assertThat(receiver.told).hasSize(3);
        assertThat(receiver.told.get(2)).isEqualTo(receiver.told.get(1));
        assertThat(receiver.told.get(1)).isNotEqualTo(receiver.told.get(0));
    }

    @Test
    void whatFailsIsToldAgainAfterLongerAndLongerTimesAndGivenUpInTheEnd() {
        receiver.answer = FAILED;
        report("a");
        List<Long> waits = new ArrayList<>();
        for (Duration wait = next(); feed.figures().givenUp() == 0; wait = next()) {
            if (!wait.isZero()) {
                waits.add(wait.toSeconds());
                clock.moveBy(wait);
            }
        }
        assertThat(waits).containsExactly(5L, 300L, 1800L, 7200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L);
        assertThat(receiver.told).hasSize(10);
        assertThat(feed.work()).isEmpty();
        assertThat(complaints).hasSize(10).last().asString().endsWith("(it answered 500): that was the last attempt.");
    }

    @Test
    void chanceKeepsThoseApartWhoFailTogether() {
        feed = new IncidentFeed(progress, receiver.name, receiver::tell, clock, () -> 1, complaints::add);
        incidents = begin();
        receiver.answer = FAILED;
        report("a");
        assertThat(next()).isZero();
        assertThat(next()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void somethingNewIsAReasonToTryAtOnceButNotWithoutEnd() {
        receiver.answer = FAILED;
        report("a");
        workUntilItRests();
        clock.moveBy(Duration.ofSeconds(5));
        workUntilItRests();
        assertThat(next()).isEqualTo(Duration.ofMinutes(5));
        report("b");
        assertThat(next()).isEqualTo(Duration.ofSeconds(5));
        clock.moveBy(Duration.ofSeconds(5));
        receiver.answer = new Reception.Taken();
        workUntilItRests();
        assertThat(receiver.told).hasSize(4);
        assertThat(feed.figures()).isEqualTo(new FeedFigures(2, 2, 0, 0, Duration.ZERO, false));
    }

    @Test
    void whoWantsToBeLeftAloneIs() {
        receiver.answer = new Reception.Failed("it answered 429", Duration.ofMinutes(2));
        report("a");
        assertThat(next()).isZero();
        report("b");
        assertThat(next()).isEqualTo(Duration.ofMinutes(2));
        assertThat(feed.figures().oldest()).isZero();
        clock.moveBy(Duration.ofMinutes(1));
        assertThat(feed.figures().oldest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(feed.figures().pending()).isEqualTo(2);
    }

    @Test
    void whoIsGoneIsToldNothingUntilItIsAnother() {
        receiver.answer = new Reception.Gone();
        report("a");
        workUntilItRests();
        assertThat(feed.figures().disabled()).isTrue();
        restart();
        report("b");
        workUntilItRests();
        assertThat(receiver.told).hasSize(1);
        receiver = new ScriptedReceiver("another tool");
        restart();
        workUntilItRests();
        assertThat(receiver.told).hasSize(2);
    }

    @Test
    void anotherJournalIsNotTakenForThis() {
        report("a");
        workUntilItRests();
        var others = new InMemoryIncidentJournal();
        clock.moveBy(Duration.ofSeconds(1));
        new Incidents(others, IncidentPolicy.DEFAULT, clock).report(down("x"));
        feed = feed();
        incidents = new Incidents(others, IncidentPolicy.DEFAULT, clock, List.of(feed::saw));
        feed.begin();
        report("y");
        workUntilItRests();
        assertThat(receiver.events()).containsExactly("Opened", "Opened");
        assertThat(receiver.told.get(1).incident().facts().group()).isEqualTo("y");
        assertThat(complaints).hasSize(1);
    }

    private void restart() {
        feed = feed();
        incidents = begin();
    }

    private IncidentFeed feed() {
        return new IncidentFeed(progress, receiver.name, receiver::tell, clock, () -> 0, complaints::add);
    }

    private Incidents begin() {
        var begun = new Incidents(journal, IncidentPolicy.DEFAULT, clock, List.of(feed::saw));
        feed.begin();
        return begun;
    }

    private void report(String name) {
        incidents.report(down(name));
    }

    private AlertGroup down(String name) {
        return new AlertGroup(
                name, List.of(Alert.firing(new AlertKey(name, clock.instant()), Map.of("alertname", name), Map.of())));
    }

    private Duration next() {
        return feed.work().orElseThrow();
    }

    private void workUntilItRests() {
        while (feed.work().filter(Duration::isZero).isPresent()) {
            // It says itself when there is nothing left to do now.
        }
    }
}
