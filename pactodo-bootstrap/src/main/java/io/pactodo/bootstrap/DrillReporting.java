package io.pactodo.bootstrap;

import io.pactodo.domain.drill.DrillRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/** Tells how a drill went: at the terminal in a few lines, and in full in two files. */
final class DrillReporting {
    private final Path directory;
    private final InstantSource clock;
    private final PrintStream out;

    /**
     * @param directory where the files go; need not exist
     * @param clock what time it is
     * @param out where the few lines go
     */
    DrillReporting(Path directory, InstantSource clock, PrintStream out) {
        this.directory = directory;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Tells.
     *
     * @return the sum of it, in a sentence
     */
    String report(DrillRecord record) {
        out.println();
        for (var target : record.targets()) {
            out.println("%-4s  %-54s %-12s (%s)"
                    .formatted(target.isMet() ? "met" : "MISS", target.name(), target.got(), target.wanted()));
        }
        var verdict = record.isPassed() ? "The drill is passed." : "The drill is not passed.";
        out.println(verdict + " " + directory + clock.instant());
        return verdict;
    }
}
