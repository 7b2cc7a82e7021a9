package io.pactodo.domain.drill;

/**
 * What is reached in a drill in which all goes well, in that sequence.
 *
 * @since 0.1.0
 */
public enum Milestone {
    /** It is broken. */
    BROKEN("broken"),
    /** Prometheus measured it for the first time. */
    MISSED("seen by Prometheus"),
    /** The alert fires. */
    FIRING("alert fires"),
    /** Alertmanager knows of it. */
    RECEIVED("Alertmanager has it"),
    /** Its webhook reached the incident log: there is an incident that somebody can answer. */
    OPENED("incident open"),
    /** What was broken is mended; it may take a while to serve again. */
    MENDED("mended"),
    /** It serves again. */
    RESTORED("serves again"),
    /** The alert fires no more. */
    RESOLVED("alert ends"),
    /** The incident log declared the incident over. */
    OVER("incident over");

    private final String words;

    Milestone(String words) {
        this.words = words;
    }

    /** {@return what it is called for people} */
    public String words() {
        return words;
    }
}
