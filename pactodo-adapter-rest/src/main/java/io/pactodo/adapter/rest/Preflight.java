package io.pactodo.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What browsers ask before they send a request of another origin (Fetch, section 3.2). */
final class Preflight {
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9, -]{1,1000}");

    private Preflight() {}

    /** @param header gives the header of that name, or null */
    static boolean is(String method, Function<String, @Nullable String> header) {
        return method.equals(HttpMethod.OPTIONS)
                && header.apply("Origin") != null
                && header.apply("Access-Control-Request-Method") != null;
    }

    /**
     * The headers of the answer.
     *
     * @param wanted the names of the headers that the script wants to send, if it names any
     */
    static Map<String, String> headers(@Nullable String wanted) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
        headers.put("Access-Control-Max-Age", "7200");
        if (wanted != null && HEADER_NAMES.matcher(wanted).matches()) {
            headers.put("Access-Control-Allow-Headers", wanted);
        }
        return headers;
    }
}
