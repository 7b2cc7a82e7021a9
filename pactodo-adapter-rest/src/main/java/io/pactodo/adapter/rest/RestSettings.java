package io.pactodo.adapter.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where and within what bounds requests are served.
 *
 * @param host the address to listen on, by name or number
 * @param port the port to listen on, 0 for any free one
 * @param publicUrl where clients reach this server, if a proxy stands before it; empty to take each request's own host
 * @param limits what is refused for its size or its slowness
 * @param requireIfMatch whether a write to a task that is there is refused without {@code If-Match}
 * @param rateLimit how much each caller may ask for; empty for as much as they like
 * @param todoBackend whether clients of Todo-Backend are served at {@code /todos}, where one request deletes all tasks
 * @param faultInjection whether whoever can reach this server may have requests fail on purpose, at {@code /faults}
 */
public record RestSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Limits limits,
        boolean requireIfMatch,
        Optional<RateLimit> rateLimit,
        boolean todoBackend,
        boolean faultInjection) {
    /**
     * What is refused for its size or its slowness.
     *
     * @param bodyBytes most bytes of a body; more is a 413
     * @param headerBytes most bytes of a request line with its headers; more is a 431
     * @param idle how long a connection may stay silent between requests, or within a header; then it is closed. In
     *     whole seconds
     * @param body how long a body may take to arrive; longer is a 408
     * @param workers how many requests are worked on at once: 4 to 16 serve best
     */
    public record Limits(int bodyBytes, int headerBytes, Duration idle, Duration body, int workers) {
        /** 1 MiB of body, 16 KiB of headers, 30 s of patience, 8 workers. */
        public static final Limits DEFAULT =
                new Limits(1024 * 1024, 16 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(30), 8);
    }

    /**
     * How much each caller may ask for: so many requests at once, which come back evenly over the window. What is beyond is
     * a 429.
     *
     * @param requests how many, 1 to 999,999,999
     * @param window in how long, in whole seconds: 1 s to a day
     * @param trustedProxies how many proxies stand before this server, each of which adds the address that it was asked from
     *     to {@code X-Forwarded-For}: then the caller is the address that the outermost of them wrote. With 0, the header
     *     does not count, because anybody can send it
     */
    public record RateLimit(int requests, Duration window, int trustedProxies) {
        /** @throws IllegalArgumentException when one of them is out of bounds: a bug where configuration is read */
        public RateLimit {
            boolean whole = window.equals(Duration.ofSeconds(window.toSeconds()));
            if (requests < 1
                    || requests > 999_999_999
                    || !whole
                    || window.compareTo(Duration.ofSeconds(1)) < 0
                    || window.compareTo(Duration.ofDays(1)) > 0
                    || trustedProxies < 0) {
                throw new IllegalArgumentException(
                        "A rate limit is 1 to 999,999,999 requests in 1 to 86,400 whole seconds, behind no less than 0"
                                + " proxies, but this one is " + requests + " in " + window + " behind "
                                + trustedProxies
                                + ".");
            }
        }
    }

    /**
     * @throws IllegalArgumentException when the port is none, or the public URL has no host or has a query: configuration
     *     is checked where it is read, so this is a bug there
     */
    public RestSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, but this one is " + port + ".");
        }
        publicUrl.ifPresent(RestSettings::requireBase);
    }

    /** A server of the task API alone, where the last writer wins unless it sends {@code If-Match}, without a rate limit. */
    public RestSettings(String host, int port, Optional<URI> publicUrl, Limits limits) {
        this(host, port, publicUrl, limits, false, Optional.empty(), false, false);
    }

    /** Listens there, with the limits that are good for most. */
    public static RestSettings at(String host, int port) {
        return new RestSettings(host, port, Optional.empty(), Limits.DEFAULT);
    }

    /** The same with {@code If-Match} required, or not. */
    public RestSettings withRequireIfMatch(boolean required) {
        return new RestSettings(host, port, publicUrl, limits, required, rateLimit, todoBackend, faultInjection);
    }

    /** The same with another limit to what each caller may ask for, or with none. */
    public RestSettings withRateLimit(Optional<RateLimit> limit) {
        return new RestSettings(host, port, publicUrl, limits, requireIfMatch, limit, todoBackend, faultInjection);
    }

    /** The same with Todo-Backend served, or not. */
    public RestSettings withTodoBackend(boolean served) {
        return new RestSettings(host, port, publicUrl, limits, requireIfMatch, rateLimit, served, faultInjection);
    }

    /** The same where requests may be had to fail on purpose, or not. */
    public RestSettings withFaultInjection(boolean possible) {
        return new RestSettings(host, port, publicUrl, limits, requireIfMatch, rateLimit, todoBackend, possible);
    }

    private static void requireBase(URI url) {
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The public URL is a scheme, a host and at most a path, such as https://example.org/tasks, but this"
                            + " one is " + url + ".");
        }
    }
}
