package io.pactodo.bootstrap.drill;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Tells people at a terminal what happens while it does: a line for each step. */
public final class Commentary {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final InstantSource clock;

    /**
     * @param out where the lines go
     * @param clock what time it is
     */
    public Commentary(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Tells of a step that is taken now. */
    void tell(String step, String what) {
        tell(clock.instant(), step, what);
    }

    /** Tells of a step that was taken then. */
    synchronized void tell(Instant at, String step, String what) {
        out.println("%s  %-9s  %s".formatted(TIME.format(at), step, what));
    }
}
