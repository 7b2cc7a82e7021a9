package io.pactodo.adapter.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/** One request on its way through, from its header to its answer. It is in the hands of one thread at a time. */
final class Exchange {
    private static final String KEY = Exchange.class.getName();

    private final String method;
    private final String path;
    private final String requestId;
    private final Optional<String> traceparent;
    private final boolean crossOrigin;
    private final long begun = System.nanoTime();
    private long arrived = begun;
    private String route = RequestObserver.UNMATCHED;
    private boolean uncaught;
    private @Nullable ProblemException refusal;
    private @Nullable ProblemException failureOnPurpose;
    private @Nullable Takeover takeover;
    private @Nullable Allowance allowance;

    Exchange(String method, String path, String requestId, Optional<String> traceparent, boolean crossOrigin) {
        this.method = method;
        this.path = path;
        this.requestId = requestId;
        this.traceparent = traceparent;
        this.crossOrigin = crossOrigin;
    }

    /** The exchange that was attached to the request. */
    static Optional<Exchange> find(HttpRequestPacket request) {
        return Optional.ofNullable((Exchange) request.getAttribute(KEY));
    }

    /** The exchange that a request of Jersey belongs to. */
    static Exchange of(ContainerRequestContext request) {
        if (request.getProperty(KEY) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("A request came to Jersey past the codec.");
    }

    /** The exchange that a request of a servlet belongs to. */
    static Exchange of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("A request came to a servlet past the codec.");
    }

    Exchange attachTo(HttpRequestPacket request) {
        request.setAttribute(KEY, this);
        return this;
    }

    String method() {
        return method;
    }

    /** The path as sent, without the query. */
    String path() {
        return path;
    }

    String requestId() {
        return requestId;
    }

    /** The caller's trace context, if it sent a valid one (W3C Trace Context). */
    Optional<String> traceparent() {
        return traceparent;
    }

    /** Whether a script of another origin sent it. */
    boolean isCrossOrigin() {
        return crossOrigin;
    }

    /** Notes that the request is here to its last byte. */
    void arrived() {
        arrived = System.nanoTime();
    }

    /** How long it has been arriving. */
    long nanosSinceBegin() {
        return System.nanoTime() - begun;
    }

    /** How long it has been worked on. */
    long nanosSinceArrival() {
        return System.nanoTime() - arrived;
    }

    void metRoute(String template) {
        route = template;
    }

    String route() {
        return route;
    }

    /** Notes that nobody foresaw what happened. */
    void failedUnforeseen() {
        uncaught = true;
    }

    boolean isUncaught() {
        return uncaught;
    }

    /** Decides that it will not be served, before Jersey sees it. */
    void refuse(ProblemException problem) {
        refusal = problem;
    }

    /** Decides that it will fail once its route is known, though nothing is wrong with it. */
    void failOnPurpose(ProblemException failure) {
        failureOnPurpose = failure;
    }

    Optional<ProblemException> failureOnPurpose() {
        return Optional.ofNullable(failureOnPurpose);
    }

    /** Decides who goes on with the connection once its head is answered. */
    void handOver(Takeover successor) {
        takeover = successor;
    }

    /** Takes that back: it is answered in another way. */
    void keep() {
        if (takeover != null) {
            takeover.abandon();
        }
        takeover = null;
    }

    Optional<Takeover> takeover() {
        return Optional.ofNullable(takeover);
    }

    Optional<ProblemException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Notes that it was counted, and what that leaves its caller. */
    void counted(Allowance left) {
        allowance = left;
    }

    Optional<Allowance> allowance() {
        return Optional.ofNullable(allowance);
    }
}
