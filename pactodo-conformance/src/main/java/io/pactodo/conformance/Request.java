package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A request as it is sent. */
final class Request {
    private final String method;
    private final String path;
    private final List<Header> headers;
    private final byte[] body;

    private Request(String method, String path, List<Header> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** One line of the head. */
    record Header(String name, String value) {
        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    /** A request without headers and body; the path may have a query. */
    static Request of(String method, String path) {
        return new Request(method, path, List.of(), new byte[0]);
    }

    Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, path, more, body);
    }

    Request withBody(String mediaType, byte[] bytes) {
        return new Request(method, path, with("Content-Type", mediaType).headers, bytes.clone());
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    List<Header> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

    String line() {
        return method + " " + path;
    }

    /** With its headers and the beginning of its body. */
    String shown() {
        StringBuilder text = new StringBuilder(line());
        headers.forEach(header -> text.append('\n').append(Evidence.excerpt(header.toString())));
        return text.append(body.length == 0 ? "" : "\n\n" + Evidence.excerpt(new String(body, UTF_8)))
                .toString();
    }
}
