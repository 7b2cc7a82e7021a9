package io.pactodo.adapter.rest;

/** Is told of every request that was answered, whether Jersey saw it or not, but for those of operators' pages. */
@FunctionalInterface
public interface RequestObserver {
    /** The route of a request that met none. */
    String UNMATCHED = "unmatched";

    /**
     * Hears of one request, once, just before its client does. It may be called by many threads at once, and has to be
     * quick. What it throws is logged and hurts nobody.
     */
    void answered(Answered request);

    /**
     * A request and its answer.
     *
     * @param method the method as sent; {@code -} when the request was too malformed to have one
     * @param route the template of its route, such as {@code /api/tasks/{id}}, or {@link #UNMATCHED}
     * @param path the path as sent, without the query
     * @param status the status of the answer
     * @param nanos the time from the arrival of the whole request to the first byte of its answer, in nanoseconds
     * @param uncaught whether the answer stands for an exception that nobody foresaw
     */
    record Answered(String method, String route, String path, int status, long nanos, boolean uncaught) {}
}
