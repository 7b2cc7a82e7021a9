package io.pactodo.testkit;

import io.pactodo.application.TaskIds;
import io.pactodo.domain.task.TaskId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that count from 1, in the shape of version 7: {@code 00000000-0000-7000-8000-000000000001} and so on.
 *
 * @since 0.1.0
 */
public final class SequentialTaskIds implements TaskIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    /** Begins at 1. */
    public SequentialTaskIds() {}

    /**
     * {@return the id with that number}
     *
     * @param number 0 or more; a greater one sorts later
     */
    public static TaskId numbered(long number) {
        return new TaskId(new UUID(VERSION_7, VARIANT | number));
    }

    @Override
    public TaskId next() {
        return numbered(last.incrementAndGet());
    }
}
