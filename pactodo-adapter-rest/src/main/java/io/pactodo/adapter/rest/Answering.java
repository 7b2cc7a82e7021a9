package io.pactodo.adapter.rest;

import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with every answer, whoever gave it: its common headers, its line in the log, its report. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final Logger ACCESS = LoggerFactory.getLogger("io.pactodo.access");
    private static final String EXPOSED = "ETag, Location, Link, Allow, Accept-Patch, Retry-After, RateLimit,"
            + " RateLimit-Policy, Idempotency-Replayed, X-Request-Id";

    private final Problems problems;
    private final RequestObserver observer;
    private final Set<String> unobserved;

    /** @param unobserved the routes of pages that operators ask for and that say nothing of the service */
    Answering(Problems problems, RequestObserver observer, Set<String> unobserved) {
        this.problems = problems;
        this.observer = observer;
        this.unobserved = Set.copyOf(unobserved);
    }

    /** The problem as its client gets it. */
    byte[] body(ProblemException problem, HttpRequestPacket request) {
        return problems.bytes(problem, Exchange.find(request).orElseThrow());
    }

    /** To be called once for each answer, just before its first byte is written. */
    void answer(Exchange exchange, HttpResponsePacket response) {
        response.setHeader("X-Request-Id", exchange.requestId());
        exchange.traceparent().ifPresent(traceparent -> response.setHeader("traceparent", traceparent));
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Grizzly's servlets name it and its version.
        response.getHeaders().removeHeader(Header.Server);
        // Always, not only to scripts: a cache may hand an answer to a script that it got for somebody else.
        response.setHeader("Access-Control-Allow-Origin", "*");
        exchange.allowance().ifPresent(allowance -> allowance.announce(response));
        if (exchange.isCrossOrigin()) {
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        if (!unobserved.contains(exchange.route())) {
            report(exchange, response.getStatus());
        }
    }

    private void report(Exchange exchange, int status) {
        LogContext context = LogContext.enter(exchange);
        try {
            long nanos = exchange.nanosSinceArrival();
            ACCESS.atInfo()
                    .addKeyValue("method", exchange.method())
                    .addKeyValue("route", exchange.route())
                    .addKeyValue("path", exchange.path())
                    .addKeyValue("status", status)
                    .addKeyValue("microseconds", nanos / 1_000)
                    .log("{} {} {}", exchange.method(), exchange.path(), status);
            observer.answered(new RequestObserver.Answered(
                    exchange.method(), exchange.route(), exchange.path(), status, nanos, exchange.isUncaught()));
        } catch (RuntimeException failure) {
            LOG.warn("A request could not be reported; it was answered all the same.", failure);
        } finally {
            context.leave();
        }
    }
}
