package io.pactodo.adapter.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, decoded as forms encode them: {@code %} and two digits are a byte of UTF-8, {@code +} is
 * a space. In the sequence in which their names came first.
 */
final class QueryString {
    private final Map<String, List<String>> parameters;

    private QueryString(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Decodes the part of an address behind the question mark.
     *
     * @param raw as it came, and soundly encoded: {@link RequestTarget} lets nothing else in; null for none
     */
    static QueryString parse(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decode(name), first -> new ArrayList<>())
                        .add(decode(value));
            }
        }
        return new QueryString(parameters);
    }

    /** The names of the parameters that are there. */
    Set<String> names() {
        return parameters.keySet();
    }

    /** All values of a parameter; none when it is absent. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The first value of a parameter. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The same in its encoded form, with this parameter in place of what it has under that name. */
    String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        changed.put(name, List.of(value));
        return changed.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(each -> encode(entry.getKey()) + "=" + encode(each)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String decoded) {
        return URLEncoder.encode(decoded, StandardCharsets.UTF_8);
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
