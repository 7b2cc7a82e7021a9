package io.pactodo.domain.task;

import java.util.UUID;

/**
 * What tells a list from the others of its workspace. Ordered as PostgreSQL orders UUIDs: byte by byte, unsigned.
 *
 * @param value any UUID; version 7 when the server makes it
 * @since 0.1.0
 */
public record ListId(UUID value) implements Comparable<ListId> {
    /** The list that every workspace has from its beginning, and that a task is in when nobody says which. */
    public static final ListId INBOX = new ListId(UUID.fromString("00000000-0000-8000-8000-000000000000"));

    /** {@return whether this is the inbox, which is always there} */
    public boolean isInbox() {
        return equals(INBOX);
    }

    @Override
    public int compareTo(ListId other) {
        return new TaskId(value).compareTo(new TaskId(other.value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
