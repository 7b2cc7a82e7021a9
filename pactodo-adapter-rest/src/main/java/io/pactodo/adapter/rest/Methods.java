package io.pactodo.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that are spoken here, in the sequence in which they are listed. */
final class Methods {
    static final List<String> ALL = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private Methods() {}

    /** An {@code Allow} header of Jersey's, which leaves HEAD out and has no fixed sequence, as it ought to be. */
    static String allowed(String byJersey) {
        Set<String> methods = Stream.of(byJersey.toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return ALL.stream().filter(methods::contains).collect(Collectors.joining(", "));
    }
}
