package io.pactodo.adapter.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names a request on every line that is logged for it by this thread. */
final class LogContext {
    private final @Nullable Map<String, String> before;

    private LogContext(@Nullable Map<String, String> before) {
        this.before = before;
    }

    static LogContext enter(Exchange exchange) {
        LogContext context = new LogContext(MDC.getCopyOfContextMap());
        MDC.put("request_id", exchange.requestId());
        exchange.traceparent().ifPresent(traceparent -> MDC.put("traceparent", traceparent));
        return context;
    }

    /** Names what was named before. */
    void leave() {
        if (before == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
