package io.pactodo.bootstrap.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes stand still for a while, again and again: whoever asks them meanwhile waits. */
final class Stuttering implements Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Stuttering.class);
    /** Of three requests, two meet a process that stands still. */
    private static final Duration STILL = Duration.ofMillis(400);

    private static final Duration AT_WORK = Duration.ofMillis(150);

    private final Supplier<List<Long>> processes;
    private Optional<ExecutorService> clockwork = Optional.empty();

    /** @param processes the ids of those that are at work now */
    Stuttering(Supplier<List<Long>> processes) {
        this.processes = processes;
    }

    @Override
    public synchronized String inflict() {
        var all = processes.get();
        // Tried once here, where it is told if they take no signal.
        Signal.send("CONT", all);
        var begun = Executors.newSingleThreadExecutor();
        clockwork = Optional.of(begun);
        begun.execute(() -> stutter(begun));
        return "SIGSTOP and SIGCONT in turn, to " + Freezing.words(all);
    }

    /** New backends may have come meanwhile, and old ones may be gone, so each turn looks anew. */
    private void stutter(ExecutorService begun) {
        while (!begun.isShutdown()) {
            var fault = new Freezing(processes);
            try {
                fault.inflict();
                Pause.of(STILL);
            } catch (CannotDrill gone) {
                LOG.debug("A process has ended meanwhile", gone);
            }
            mend(fault);
            Pause.of(AT_WORK);
        }
    }

    private static void mend(Fault fault) {
        try {
            fault.mend();
        } catch (CannotDrill gone) {
            LOG.debug("A process has ended meanwhile; the others took the signal", gone);
        }
    }

    @Override
    public synchronized String mend() {
        clockwork.ifPresent(Stuttering::end);
        clockwork = Optional.empty();
        return "No more SIGSTOP";
    }

    /** The last turn ends with SIGCONT, so it is waited for. */
    private static void end(ExecutorService begun) {
        begun.shutdown();
        try {
            begun.awaitTermination(STILL.plus(AT_WORK).multipliedBy(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
