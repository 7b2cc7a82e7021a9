package io.pactodo.domain.incident;

/**
 * What people call an incident by: they say it aloud at night, so it is a number and a short one.
 *
 * @param number 1 for the first incident of a log, then one more for each
 * @since 0.1.0
 */
public record IncidentId(long number) implements Comparable<IncidentId> {
    /** The first incident of a log. */
    public static final IncidentId FIRST = new IncidentId(1);

    /** @throws IllegalArgumentException when the number is not above 0 */
    public IncidentId {
        if (number < 1) {
            throw new IllegalArgumentException("Incidents are counted from 1, so there is none " + number + ".");
        }
    }

    /** {@return what the incident after this one is called} */
    public IncidentId next() {
        return new IncidentId(number + 1);
    }

    @Override
    public int compareTo(IncidentId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
