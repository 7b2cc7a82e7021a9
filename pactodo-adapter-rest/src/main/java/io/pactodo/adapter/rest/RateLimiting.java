package io.pactodo.adapter.rest;

import java.util.function.LongSupplier;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Counts requests, and refuses those beyond what each caller may ask for. */
final class RateLimiting {
    private static final int MOST_CALLERS = 10_000;

    private final Callers callers;
    private final Quotas quotas;

    /** @param nanos what time it is, as {@link System#nanoTime} tells it */
    RateLimiting(RestSettings.RateLimit limit, LongSupplier nanos) {
        this.callers = new Callers(limit.trustedProxies());
        this.quotas = new Quotas(limit, MOST_CALLERS, nanos);
    }

    /** Counts a request, unless a browser asks for a script's sake or an operator's machine looks at the server's health. */
    void count(Exchange exchange, HttpRequestPacket request) {
        if (HealthResource.PATHS.contains(exchange.path()) || Preflight.is(exchange.method(), request::getHeader)) {
            return;
        }
        Allowance allowance = quotas.take(callers.of(request));
        exchange.counted(allowance);
        if (allowance.isExceeded() && exchange.refusal().isEmpty()) {
            exchange.refuse(allowance.problem());
        }
    }
}
