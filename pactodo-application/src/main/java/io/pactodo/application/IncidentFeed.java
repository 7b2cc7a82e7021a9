package io.pactodo.application;

import io.pactodo.application.Reception.Failed;
import io.pactodo.application.Reception.Gone;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * Tells another tool of everything that happens to incidents: in sequence, at least once, and by the same id each time. Whoever
 * changes incidents never waits for that. {@link #saw} and {@link #figures} are safe for use by any number of threads; the
 * others are for one that is at work in the background.
 *
 * <p>What fails is tried again after longer and longer times, for three days; then the next message is told instead, which
 * shows the whole incident too. As soon as something else happens the receiver is tried at once, since it may be back.
 *
 * @since 0.1.0
 */
public final class IncidentFeed {
    /** However much happens, a receiver that fails has so long a rest between two attempts. */
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final FeedJournal journal;
    private final String receiver;
    private final Function<IncidentMessage, Reception> telling;
    private final InstantSource clock;
    private final Consumer<String> complaints;
    private final RetrySchedule schedule;
    private final Untold untold = new Untold();
    private final FeedTally tally = new FeedTally();
    private volatile boolean woken;
    private volatile boolean disabled;
    private int failures;
    private Instant inTurn = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;

    /**
     * Begins with nothing that happened.
     *
     * @param journal how far the receiver has been told; nobody else appends to it
     * @param receiver tells whoever is told from others, without what only they may know
     * @param telling tells it of a message once, and waits for its answer for a bounded time; never fails itself
     * @param clock what time it is
     * @param chance a new number from 0 to 1 each time
     * @param complaints is told in a sentence for operators what goes wrong
     */
    public IncidentFeed(
            FeedJournal journal,
            String receiver,
            Function<IncidentMessage, Reception> telling,
            InstantSource clock,
            DoubleSupplier chance,
            Consumer<String> complaints) {
        this.journal = journal;
        this.receiver = receiver;
        this.telling = telling;
        this.clock = clock;
        this.complaints = complaints;
        this.schedule = new RetrySchedule(chance);
    }

    /**
     * Remembers what happened: everything from the first event of the journal on, in its sequence and once each.
     *
     * @param events that are kept by now
     */
    public void saw(List<IncidentEvent> events) {
        untold.add(events);
        woken = true;
    }

    /**
     * Goes on where it was; to be called once, when it has seen what was there at the start. Whoever was never told begins at the
     * present: what is past is no news.
     *
     * @throws StorageException when the journal cannot be read, or written
     */
    public void begin() {
        Optional<FeedStep> latest = journal.latest();
        if (latest.isEmpty() || !untold.resume(latest.get())) {
            if (latest.isPresent()) {
                complaints.accept(
                        "These are other incidents than those that the webhook was told of before: it is told of"
                                + " what happens from now on.");
            }
            untold.skip();
            journal.append(untold.step(FeedStep.Fate.PASSED_OVER, receiver));
            return;
        }
        disabled = latest.get().fate() == FeedStep.Fate.GONE
                && latest.get().receiver().equals(receiver);
        if (disabled) {
            complaints.accept("The webhook answered 410 once, and is told nothing until it is given another address.");
        }
    }

    /**
     * Makes the next attempt, if it is time for one.
     *
     * @return when to call this again; empty when there is nothing to tell until something happens
     */
    public Optional<Duration> work() {
        Optional<IncidentMessage> next = untold.first();
        if (next.isEmpty() || disabled) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), due());
        if (left.isZero() || left.isNegative()) {
            attempt(next.get());
            left = Duration.ZERO;
        }
        return Optional.of(left);
    }

    /** {@return what it comes to in numbers} */
    public FeedFigures figures() {
        Duration oldest = untold.oldest()
                .map(happened -> Duration.between(happened, clock.instant()))
                .filter(waiting -> !waiting.isNegative())
                .orElse(Duration.ZERO);
        return tally.figures(untold.size(), oldest, disabled);
    }

    private Instant due() {
        Instant wanted = woken ? Instant.EPOCH : inTurn;
        return wanted.isAfter(notBefore) ? wanted : notBefore;
    }

    private void attempt(IncidentMessage message) {
        woken = false;
        boolean scheduled = !clock.instant().isBefore(inTurn);
        Reception reception = telling.apply(message);
        if (reception instanceof Failed failed) {
            fail(message, failed, scheduled);
        } else if (reception instanceof Gone) {
            disabled = true;
            keep(FeedStep.Fate.GONE);
            complaints.accept("The webhook answered 410, and is told nothing from now on: give it another address.");
        } else {
            settle(FeedStep.Fate.TAKEN);
        }
    }

    private void fail(IncidentMessage message, Failed failed, boolean scheduled) {
        tally.add(FeedTally.Kind.FAILED);
        Instant now = clock.instant();
        notBefore = now.plus(failed.rest().compareTo(BREATH) > 0 ? failed.rest() : BREATH);
        // What was tried because something happened takes nothing from the three days.
        if (!scheduled) {
            return;
        }
        failures++;
        Optional<Duration> delay = schedule.after(failures);
        complaints.accept("The webhook did not take " + message.id() + " (" + failed.reason() + "): "
                + delay.map(wait -> "it is told again in " + wait.toSeconds() + " s at the latest.")
                        .orElse("that was the last attempt."));
        delay.ifPresentOrElse(wait -> inTurn = now.plus(wait), () -> settle(FeedStep.Fate.GIVEN_UP));
    }

    private void settle(FeedStep.Fate fate) {
        tally.add(fate == FeedStep.Fate.TAKEN ? FeedTally.Kind.TAKEN : FeedTally.Kind.GIVEN_UP);
        untold.settle();
        failures = 0;
        inTurn = Instant.EPOCH;
        keep(fate);
    }

    /** If that fails, the next process tells it once more, by the same id. */
    private void keep(FeedStep.Fate fate) {
        try {
            journal.append(untold.step(fate, receiver));
        } catch (StorageException outage) {
            complaints.accept("How far the webhook has been told could not be kept: " + outage.getMessage());
        }
    }
}
