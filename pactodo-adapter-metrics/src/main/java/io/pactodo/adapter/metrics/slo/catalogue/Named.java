package io.pactodo.adapter.metrics.slo.catalogue;

/** The objectives that rules and panels look for by their names: without one of them, something would be read for ever and never be there. */
public enum Named {
    /** Whether tasks are served. */
    AVAILABILITY(
            "availability-requests", "the panels Task Success SLO and Availability SLO and pactodo:sli:task_success"),
    /** How long answers take. */
    LATENCY("latency", "the panels Latency SLO, 95th percentile and Duration by route and pactodo:sli:latency"),
    /** How many answers are 5xx, of a day. */
    ERRORS_OF_A_DAY("errors-day", "the panels Error Rate SLO and Errors by route"),
    /** The same, at any time. */
    ERRORS("errors-rolling", "pactodo:sli:error_rate and the alert PacToDoServerErrorSpike");

    private final String slo;
    private final String readers;

    Named(String slo, String readers) {
        this.slo = slo;
        this.readers = readers;
    }

    /** Its name in the files, which is the value of the label {@code slo}. */
    public String slo() {
        return slo;
    }

    /** What looks for it, for people. */
    public String readers() {
        return readers;
    }
}
