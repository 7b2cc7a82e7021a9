package io.pactodo.adapter.rest;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** One connection: whether a request is on its way in it, and whether what it says still counts. */
final class Conversation {
    private static final long MOST_IGNORED_BYTES = 4L * 1024 * 1024;
    private static final long LONGEST_IGNORED = TimeUnit.SECONDS.toNanos(5);

    private enum State {
        IDLE,
        BUSY,
        CLOSING
    }

    private State state = State.IDLE;
    private long idleSince = System.nanoTime();
    private Optional<HttpRequestPacket> awaited = Optional.empty();
    private boolean ignored;
    private long ignoredSince;
    private long ignoredBytes;

    /** Notes that bytes came in; answers whether they can still be served. */
    synchronized boolean begin() {
        if (state == State.CLOSING) {
            return false;
        }
        state = State.BUSY;
        return true;
    }

    /** Notes that the rest of the body of that request is still to come. */
    synchronized void await(HttpRequestPacket request) {
        awaited = Optional.of(request);
    }

    /** Notes that the request is here to its last byte, or is refused without it. */
    synchronized void arrived() {
        awaited = Optional.empty();
    }

    /** The request whose body is still to come, if there is one and it still counts. */
    synchronized Optional<HttpRequestPacket> awaited() {
        return ignored ? Optional.empty() : awaited;
    }

    /** Notes that the request was answered. */
    synchronized void end() {
        if (state == State.BUSY) {
            state = State.IDLE;
            idleSince = System.nanoTime();
        }
    }

    /** Whether a request is on its way. */
    synchronized boolean isBusy() {
        return state == State.BUSY;
    }

    /**
     * Decides to close it if it has been idle for so long; from then on it serves nothing.
     *
     * @param since a reading of {@link System#nanoTime}: silence before that does not count
     */
    synchronized boolean closeIfIdleFor(long nanos, long since) {
        long now = System.nanoTime();
        long quiet = Math.min(now - idleSince, now - since);
        if (state != State.IDLE || quiet < nanos) {
            return false;
        }
        state = State.CLOSING;
        return true;
    }

    /**
     * From now on, whatever comes in is thrown away: its sender has been told so and is given time to read it. No request
     * is on its way in it any more.
     */
    synchronized void ignoreTheRest() {
        ignored = true;
        ignoredSince = System.nanoTime();
        end();
    }

    synchronized boolean isIgnored() {
        return ignored;
    }

    /** Throws bytes away; answers whether its sender may go on for a while. */
    synchronized boolean ignore(int bytes) {
        ignoredBytes += bytes;
        return ignoredBytes <= MOST_IGNORED_BYTES && System.nanoTime() - ignoredSince <= LONGEST_IGNORED;
    }
}
