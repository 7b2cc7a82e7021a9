package io.pactodo.adapter.report;

/** What the numbers of a chart are. */
enum Quantity {
    /** Shares of 1, written as percentages. */
    SHARE,
    /** Things that are counted. */
    COUNT,
    /** Minutes. */
    MINUTES;

    /** A value of it, in as few characters as an axis wants. */
    String brief(double value) {
        return switch (this) {
            case SHARE -> Wording.plain(value * 100) + " %";
            case COUNT -> Wording.plain(value);
            case MINUTES -> Wording.plain(value) + " min";
        };
    }
}
