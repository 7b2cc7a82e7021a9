package io.pactodo.adapter.report.document;

/** What the numbers of a chart are. */
public enum Quantity {
    /** Shares of 1, written as percentages. */
    SHARE,
    /** Things that are counted. */
    COUNT,
    /** Things a second. */
    RATE,
    /** Minutes. */
    MINUTES,
    /** Milliseconds. */
    MILLISECONDS;

    /** A value of it, in as few characters as an axis wants. */
    public String brief(double value) {
        return switch (this) {
            case SHARE -> InWords.plain(value * 100) + " %";
            case COUNT -> InWords.plain(value);
            case MINUTES -> InWords.plain(value) + " min";
            case RATE -> InWords.plain(value) + "/s";
            case MILLISECONDS -> InWords.plain(value) + " ms";
        };
    }
}
