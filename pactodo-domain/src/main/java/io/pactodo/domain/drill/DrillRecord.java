package io.pactodo.domain.drill;

import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a drill that is over.
 *
 * @param scenario what was broken
 * @param place what it was broken in, for people
 * @param recovery who had to bring it back
 * @param span from the first request to the end
 * @param timeline when what was reached
 * @param load what clients met
 * @param writes what became of tasks that were created meanwhile
 * @param budget what it cost
 * @param watched what those who watch had to say
 * @param incident the incident that it caused, if it caused one
 * @param isPutBack whether all that was broken is as it was before
 * @since 0.1.0
 */
public record DrillRecord(
        DrillScenario scenario,
        String place,
        Recovery recovery,
        Span span,
        DrillTimeline timeline,
        DrillLoad load,
        Writes writes,
        BudgetUse budget,
        Watched watched,
        Optional<SeenIncident> incident,
        boolean isPutBack) {
    /** {@return what it had to show, each part met or missed} */
    public List<DrillTarget> targets() {
        List<DrillTarget> targets = new ArrayList<>();
        if (recovery == Recovery.BY_ITSELF) {
            targets.add(ownReturn());
        }
        if (wants(Milestone.OPENED)) {
            targets.add(time(
                    "detected: from the fault to an incident",
                    scenario.detectedWithin(),
                    timeline.between(Milestone.BROKEN, Milestone.OPENED),
                    "nobody was told"));
            targets.add(time(
                    "over: from serving again to the end of the incident",
                    scenario.overWithin(),
                    timeline.between(Milestone.RESTORED, Milestone.OVER),
                    "there was no end of it"));
        }
        targets.add(new DrillTarget(
                "acknowledged tasks that are gone",
                "none",
                writes.gone() + " of " + writes.acknowledged(),
                writes.gone() == 0));
        targets.add(new DrillTarget(
                "what was broken is put back", "all of it", isPutBack ? "all of it" : "not all of it", isPutBack));
        return targets;
    }

    /**
     * Whether that had to be reached: what comes back by itself is not mended, and somebody only has to be told of it if it
     * lasts for as long as an alert waits.
     *
     * @param milestone which
     * @return whether the drill fails without it
     */
    public boolean wants(Milestone milestone) {
        if (recovery == Recovery.BY_DRILL) {
            return true;
        }
        return switch (milestone) {
            case BROKEN, RESTORED -> true;
            case MENDED -> false;
            case MISSED, FIRING, RECEIVED, OPENED, RESOLVED, OVER ->
                timeline.at(Milestone.FIRING).isPresent()
                        || timeline.at(Milestone.OPENED).isPresent();
        };
    }

    /** {@return whether all of that was met} */
    public boolean isPassed() {
        return targets().stream().allMatch(DrillTarget::isMet);
    }

    /** Before anybody has to be told of it. */
    private DrillTarget ownReturn() {
        return time(
                "back by itself: from the fault to serving again",
                scenario.detectedWithin(),
                timeline.at(Milestone.MENDED).isPresent()
                        ? Optional.empty()
                        : timeline.between(Milestone.BROKEN, Milestone.RESTORED),
                "it did not come back by itself");
    }

    private static DrillTarget time(String name, Duration most, Optional<Duration> got, String otherwise) {
        return new DrillTarget(
                name,
                "at most " + most.toSeconds() + " s",
                got.map(DrillRecord::seconds).orElse(otherwise),
                got.filter(time -> time.compareTo(most) <= 0).isPresent());
    }

    /** To a tenth of a second, rounded up: what is too late must not look like just in time. */
    private static String seconds(Duration time) {
        long tenths = (time.toMillis() + 99) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
