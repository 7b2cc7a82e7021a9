package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Mark;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.domain.drill.DrillTimeline;
import io.pactodo.domain.drill.Milestone;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How drills are told of. */
final class DrillWords {
    private DrillWords() {}

    /** The milestones that were reached, for all charts. */
    static Marks marks(DrillTimeline timeline) {
        return new Marks(Arrays.stream(Milestone.values())
                .flatMap(milestone -> mark(timeline, milestone).stream())
                .toList());
    }

    static Optional<Mark> mark(DrillTimeline timeline, Milestone milestone) {
        return timeline.at(milestone).map(at -> new Mark(at, milestone.words()));
    }

    /** A time to a tenth of a second, rounded up: what is too late must not look like just in time. */
    static String seconds(Duration time) {
        long tenths = (time.toMillis() + 99) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    static String count(long number) {
        return InWords.count((double) number);
    }

    static String milliseconds(Duration time) {
        return time.toMillis() + " ms";
    }
}
