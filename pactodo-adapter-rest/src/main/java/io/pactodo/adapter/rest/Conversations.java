package io.pactodo.adapter.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.Connection;

/** All connections, and how they come to their end when the server stops. */
final class Conversations {
    /** How long a kept-alive connection has to be silent, while the server stops, until no request can be in flight. */
    private static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(500);

    /** How long an accepted connection may take, while the server stops, until it is among those that are open. */
    private static final long ARRIVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);

    private final Map<Connection<?>, Conversation> open = new ConcurrentHashMap<>();
    private volatile boolean draining;
    private volatile long closedSince;

    /** The connection's conversation, which begins here if it is new. */
    Conversation of(Connection<?> connection) {
        return open.computeIfAbsent(connection, begun -> new Conversation());
    }

    void closed(Connection<?> connection) {
        open.remove(connection);
    }

    /** Whether each answer is to be the last one of its connection. */
    boolean isDraining() {
        return draining;
    }

    /** From now on, each answer is the last one of its connection. */
    void beginDraining() {
        draining = true;
    }

    /** From now on, whoever connects is refused. */
    void nobodyNewComes() {
        closedSince = System.nanoTime();
    }

    /**
     * Lets each connection finish what it has begun, and closes it; to be called after {@link #nobodyNewComes}.
     *
     * @param grace how long to wait at most
     * @return how many connections had a request on its way when that time was over
     */
    int drain(Duration grace) {
        long begun = System.nanoTime();
        while (mayBeOpen() && System.nanoTime() - begun < grace.toNanos()) {
            open.forEach((connection, conversation) -> {
                if (conversation.closeIfIdleFor(SILENCE, closedSince)) {
                    connection.closeSilently();
                }
            });
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return (int) open.values().stream().filter(Conversation::isBusy).count();
    }

    private boolean mayBeOpen() {
        return !open.isEmpty() || System.nanoTime() - closedSince < ARRIVAL;
    }
}
