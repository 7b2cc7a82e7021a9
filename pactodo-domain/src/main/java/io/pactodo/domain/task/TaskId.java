package io.pactodo.domain.task;

import java.util.UUID;

/**
 * What tells a task from the others of its workspace. Ordered as PostgreSQL orders UUIDs: byte by byte, unsigned.
 *
 * @param value any UUID; version 7 when the server makes it
 * @since 0.1.0
 */
public record TaskId(UUID value) implements Comparable<TaskId> {
    @Override
    public int compareTo(TaskId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
