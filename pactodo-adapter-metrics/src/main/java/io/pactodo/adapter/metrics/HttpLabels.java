package io.pactodo.adapter.metrics;

import java.util.Set;

/** Folds what a client may choose freely into what a label may hold: few values, known beforehand. */
final class HttpLabels {
    /** Stands for every method that no standard knows; the name that OpenTelemetry's conventions give it. */
    static final String OTHER_METHOD = "_OTHER";
    /** Stands for a request that met no route, when the one who reports it names none. */
    static final String UNMATCHED = "unmatched";
    /** Stands for every path beyond the limit of series. */
    static final String OTHER_PATH = "_other";
    /** Stands for a status that is none: RFC 9110, section 15, has it treated as a 5xx. */
    static final int INVALID_STATUS = 599;

    // RFC 9110, section 9.3, and RFC 5789.
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private HttpLabels() {}

    /** The method, or {@link #OTHER_METHOD}; methods are case-sensitive. */
    static String method(String method) {
        return METHODS.contains(method) ? method : OTHER_METHOD;
    }

    /** The status, or {@link #INVALID_STATUS} outside of 100 to 599: always three digits. */
    static int status(int status) {
        return status >= 100 && status <= 599 ? status : INVALID_STATUS;
    }

    /** The route, or {@link #UNMATCHED} for an empty one. */
    static String route(String route) {
        return route.isEmpty() ? UNMATCHED : route;
    }
}
