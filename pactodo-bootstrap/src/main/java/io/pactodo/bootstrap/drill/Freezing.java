package io.pactodo.bootstrap.drill;

import java.util.function.LongSupplier;

/** A process stands still: it holds its port and its connections, and does nothing. */
final class Freezing implements Fault {
    private final LongSupplier process;

    /** @param process the id of the process that serves now */
    Freezing(LongSupplier process) {
        this.process = process;
    }

    @Override
    public String inflict() {
        Signal.send("STOP", process.getAsLong());
        return "SIGSTOP to process " + process.getAsLong();
    }

    @Override
    public String mend() {
        Signal.send("CONT", process.getAsLong());
        return "SIGCONT to process " + process.getAsLong();
    }
}
