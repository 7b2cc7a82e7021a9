package io.pactodo.application;

import io.pactodo.domain.incident.IncidentBook;
import io.pactodo.domain.incident.IncidentEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What happened to incidents and is not settled yet, in its sequence. It follows with a book of its own, so that each message
 * shows the incident as it was then. Safe for use by any number of threads.
 */
final class Untold {
    private final IncidentBook book = new IncidentBook();
    private final Deque<IncidentEvent> events = new ArrayDeque<>();
    private Optional<IncidentMessage> first = Optional.empty();
    private String lastSettled = "";
    private long settled;

    synchronized void add(List<IncidentEvent> more) {
        events.addAll(more);
    }

    /** The message that is to be told next; the same until it is settled. */
    synchronized Optional<IncidentMessage> first() {
        if (first.isEmpty() && !events.isEmpty()) {
            IncidentEvent event = events.element();
            book.enter(event);
            first = Optional.of(IncidentMessage.of(
                    settled + 1, event, book.find(event.incident()).orElseThrow()));
        }
        return first;
    }

    /** Goes on to the next message. */
    synchronized void settle() {
        lastSettled = first().orElseThrow().id();
        first = Optional.empty();
        events.remove();
        settled++;
    }

    /** Settles all that there is. */
    synchronized void skip() {
        skipTo(Long.MAX_VALUE);
    }

    /**
     * Settles what was settled before.
     *
     * @return whether that was of the same incidents; if not, some of it may be settled all the same
     */
    synchronized boolean resume(FeedStep step) {
        skipTo(step.settled());
        return settled == step.settled() && lastSettled.equals(step.message());
    }

    private void skipTo(long goal) {
        while (settled < goal && !events.isEmpty()) {
            settle();
        }
    }

    /** How far it is, as it is kept. */
    synchronized FeedStep step(FeedStep.Fate fate, String receiver) {
        return new FeedStep(settled, lastSettled, fate, receiver);
    }

    synchronized long size() {
        return events.size();
    }

    /** When that happened which has waited longest. */
    synchronized Optional<Instant> oldest() {
        return Optional.ofNullable(events.peek()).map(IncidentEvent::at);
    }
}
