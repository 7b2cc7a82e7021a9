package io.pactodo.bootstrap;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How late this machine is: somebody who wants to be woken every now and then, and adds up by how much that comes too late. */
final class Lateness implements AutoCloseable {
    private static final long NAP_NANOS = 50_000_000;

    private final AtomicLong sum = new AtomicLong();
    private final Thread sleeper = new Thread(this::sleep, "lateness");
    private volatile boolean isOver;

    Lateness() {
        sleeper.setDaemon(true);
        sleeper.start();
    }

    private void sleep() {
        while (!isOver) {
            var begun = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            sum.addAndGet(Math.max(0, System.nanoTime() - begun - NAP_NANOS));
        }
    }

    /** All of it, since it began. */
    Duration sum() {
        return Duration.ofNanos(sum.get());
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(sleeper);
    }
}
