package io.pactodo.bootstrap.drill;

import java.util.List;
import java.util.function.Supplier;

/** Processes stand still: they hold their ports and connections, and do nothing. */
final class Freezing implements Fault {
    private final Supplier<List<Long>> processes;
    private List<Long> frozen = List.of();

    /** @param processes the ids of those that are at work now */
    Freezing(Supplier<List<Long>> processes) {
        this.processes = processes;
    }

    @Override
    public synchronized String inflict() {
        frozen = processes.get();
        Signal.send("STOP", frozen);
        return "SIGSTOP to " + words(frozen);
    }

    @Override
    public synchronized String mend() {
        var thawed = frozen;
        if (!thawed.isEmpty()) {
            Signal.send("CONT", thawed);
            frozen = List.of();
        }
        return "SIGCONT to " + words(thawed);
    }

    static String words(List<Long> processes) {
        return processes.size() == 1 ? "process " + processes.get(0) : processes.size() + " processes";
    }
}
