package io.pactodo.domain.drill;

import static io.pactodo.domain.drill.Night.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.domain.slo.Figure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class DrillRecordTest {
    private static final Writes KEPT = new Writes(40, 0);

    @Test
    void aDrillInWhichAllWasInTimeIsPassed() {
        var record = Night.record(Night.TIMELINE, KEPT, true);

        assertThat(record.isPassed()).isTrue();
        assertThat(record.targets())
                .extracting(DrillTarget::got)
                .containsExactly("22.0 s", "10.0 s", "0 of 40", "all of it");
        assertThat(record.targets())
                .extracting(DrillTarget::wanted)
                .containsExactly("at most 30 s", "at most 15 s", "none", "all of it");
    }

    @Test
    void whatIsATrifleTooLateIsMissedAndLooksSo() {
        var late = Night.TIMELINE.with(Milestone.OPENED, at(40).plusMillis(1));

        assertThat(missed(Night.record(late, KEPT, true)))
                .containsExactly(
                        new DrillTarget("detected: from the fault to an incident", "at most 30 s", "30.1 s", false));
        assertThat(missed(Night.record(Night.TIMELINE.with(Milestone.OPENED, at(40)), KEPT, true)))
                .isEmpty();
    }

    @Test
    void whatWasNeverReachedIsMissed() {
        var reached = new HashMap<>(Night.TIMELINE.reached());
        reached.keySet().removeAll(List.of(Milestone.OPENED, Milestone.OVER));

        var record = Night.record(new DrillTimeline(reached), KEPT, true);

        assertThat(record.isPassed()).isFalse();
        assertThat(missed(record))
                .extracting(DrillTarget::got)
                .containsExactly("nobody was told", "there was no end of it");
    }

    @Test
    void anAcknowledgedTaskThatIsGoneAndWhatIsNotPutBackAreMissed() {
        assertThat(missed(Night.record(Night.TIMELINE, new Writes(40, 1), true)))
                .extracting(DrillTarget::got)
                .containsExactly("1 of 40");
        assertThat(missed(Night.record(Night.TIMELINE, KEPT, false)))
                .extracting(DrillTarget::got)
                .containsExactly("not all of it");
    }

    @Test
    void whatComesBackByItselfBeforeAnAlertFiresIsToldOfToNobody() {
        var back = byItself(DrillTimeline.empty()
                .with(Milestone.BROKEN, at(10))
                .with(Milestone.MISSED, at(13))
                .with(Milestone.RESTORED, at(18)));

        assertThat(back.isPassed()).isTrue();
        assertThat(back.targets()).extracting(DrillTarget::got).containsExactly("8.0 s", "0 of 40", "all of it");
        assertThat(Milestone.values()).filteredOn(back::wants).containsExactly(Milestone.BROKEN, Milestone.RESTORED);
    }

    @Test
    void whatComesBackByItselfAfterAnAlertFiredIsToldOfLikeAnyOther() {
        var fired = DrillTimeline.empty()
                .with(Milestone.BROKEN, at(10))
                .with(Milestone.FIRING, at(30))
                .with(Milestone.RESTORED, at(35));

        assertThat(missed(byItself(fired)))
                .extracting(DrillTarget::got)
                .containsExactly("nobody was told", "there was no end of it");
        assertThat(byItself(fired.with(Milestone.OPENED, at(31)).with(Milestone.OVER, at(45)))
                        .targets())
                .extracting(DrillTarget::got)
                .containsExactly("25.0 s", "21.0 s", "10.0 s", "0 of 40", "all of it");
    }

    @Test
    void whatDoesNotComeBackByItselfIsMissedThoughItWasMended() {
        assertThat(missed(byItself(Night.TIMELINE)))
                .containsExactly(new DrillTarget(
                        "back by itself: from the fault to serving again",
                        "at most 30 s",
                        "it did not come back by itself",
                        false));
    }

    @Test
    void clocksThatDisagreeMakeNoNegativeTime() {
        var early = Night.TIMELINE.with(Milestone.OPENED, at(9));

        assertThat(early.between(Milestone.BROKEN, Milestone.OPENED)).contains(Duration.ZERO);
    }

    @Test
    void theBudgetIsAShareOfTheTimeThatIsAllowedAndAGapStaysOne() {
        var use = Night.budget(Figure.of(Duration.ofSeconds(60)), Duration.ofSeconds(63));
        assertThat(use.measuredShare().value().orElseThrow()).isCloseTo(60.0 / 2592, Assertions.within(1e-9));
        assertThat(use.computedShare().value().orElseThrow()).isCloseTo(63.0 / 2592, Assertions.within(1e-9));

        var gap = Night.budget(Figure.missing("away"), Duration.ofSeconds(63));
        assertThat(gap.measuredShare().gap()).contains("away");
        assertThat(gap.computedShare().value()).isPresent();
    }

    @Test
    void noMoreCanBeGoneThanWereThere() {
        assertThatThrownBy(() -> new Writes(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Of 1 acknowledged tasks, 2 cannot be gone.");
    }

    @Test
    void eachScenarioIsFoundByItsWord() {
        for (var scenario : DrillScenario.values()) {
            assertThat(DrillScenario.named(scenario.word())).contains(scenario);
        }
        assertThat(DrillScenario.named("rain")).isEmpty();
    }

    private static DrillRecord byItself(DrillTimeline timeline) {
        return Night.record(timeline, Recovery.BY_ITSELF, KEPT, true);
    }

    private static List<DrillTarget> missed(DrillRecord record) {
        return record.targets().stream().filter(target -> !target.isMet()).toList();
    }
}
