package io.pactodo.testkit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * An answer, and what it answers.
 *
 * @param method the method of the request
 * @param path the path of the request, without the query
 * @param status such as 200
 * @param headers by name, whatever its case
 * @param body as text, no longer compressed; empty when there is none
 * @since 0.1.0
 */
public record Answer(String method, String path, int status, Map<String, List<String>> headers, String body) {
    /** With names in lower case. */
    public Answer {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(lower);
    }

    /**
     * {@return what Java's client got}
     *
     * @param response with the request that it answers
     */
    public static Answer of(HttpResponse<byte[]> response) {
        boolean compressed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] plain = compressed ? decompressed(response.body()) : response.body();
        return of(response, new String(plain, StandardCharsets.UTF_8));
    }

    /**
     * {@return the same, where its body was read as text}
     *
     * @param response with the request that it answers
     * @param body what was read of it
     */
    public static Answer of(HttpResponse<?> response, String body) {
        return new Answer(
                response.request().method(),
                response.request().uri().getRawPath(),
                response.statusCode(),
                response.headers().map(),
                body);
    }

    private static byte[] decompressed(byte[] body) {
        if (body.length == 0) {
            return body;
        }
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("No gzip, though it is said to be.", broken);
        }
    }

    /** The first value of a header. */
    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Without parameters; empty when it is not said. */
    String mediaType() {
        return header("Content-Type").orElse("").replaceAll(";.*", "").strip();
    }

    boolean isProblem() {
        return mediaType().equals("application/problem+json");
    }

    @Override
    public String toString() {
        return method + " " + path + " " + status + " " + headers;
    }
}
