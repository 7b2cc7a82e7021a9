package io.pactodo.domain.task;

/**
 * A value of a workspace's counter. Each write takes the next one in commit order, so that one number is the version of
 * a task, its entity tag, and a position in the history of its workspace.
 *
 * @param value 0 for a workspace that nobody has written to, more than 0 for what was written
 * @since 0.1.0
 */
public record Revision(long value) implements Comparable<Revision> {
    /** The revision of a workspace that nobody has written to. */
    public static final Revision ZERO = new Revision(0);

    /** @throws IllegalArgumentException when the value is negative */
    public Revision {
        if (value < 0) {
            throw new IllegalArgumentException("A revision is never negative, but this one is " + value + ".");
        }
    }

    /**
     * {@return the revision that many steps further on}
     *
     * @param steps 0 or more
     */
    public Revision plus(long steps) {
        return new Revision(Math.addExact(value, steps));
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
