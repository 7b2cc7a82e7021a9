package io.pactodo.adapter.rest;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;

/** Begins exchanges: gives each request its id, or takes the client's over if it can be logged as it is. */
final class Exchanges {
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    /** W3C Trace Context, section 3.2: version 00, ids that are not all zero. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final Supplier<String> ids;

    Exchanges(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Begins with a request whose header was read. */
    Exchange begin(HttpRequestPacket request) {
        return new Exchange(
                        request.getMethod().getMethodString(),
                        request.getRequestURI(),
                        header(request, "X-Request-Id", SANE_ID).orElseGet(ids),
                        header(request, "traceparent", TRACEPARENT),
                        request.getHeader("Origin") != null)
                .attachTo(request);
    }

    /** Begins with a request of which so little can be read that it has nothing but an id. */
    Exchange beginUnreadable(HttpRequestPacket request) {
        // Grizzly asks for the method when it writes the answer.
        request.setMethod(Method.GET);
        return new Exchange("-", "", ids.get(), Optional.empty(), false).attachTo(request);
    }

    private static Optional<String> header(HttpRequestPacket request, String name, Pattern shape) {
        return Optional.ofNullable(request.getHeader(name))
                .filter(value -> shape.matcher(value).matches());
    }
}
