package io.pactodo.adapter.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a stream of events over HTTP/1.0, where bytes come as they are, as HTML has it (section 9.2.6). */
final class EventClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader lines;
    final int status;
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<String> comments = new ArrayList<>();
    private String id = "";

    /**
     * What came.
     *
     * @param id the id of the last event by then
     * @param type its name
     * @param data its lines
     */
    record Event(String id, String type, String data) {}

    /** @param more headers, such as {@code Last-Event-ID: 4} */
    EventClient(int port, String target, String... more) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + target + " HTTP/1.0\r\nHost: host\r\nAccept: text/event-stream\r\n"
                    + String.join(
                            "",
                            List.of(more).stream().map(line -> line + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = Integer.parseInt(lines.readLine().split(" ", 3)[1]);
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next event. */
    Event next() {
        try {
            String type = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(id, type, data.toString());
                }
            }
            throw new AssertionError("The stream ended.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads until a comment comes. */
    void awaitComment() {
        try {
            for (String line = lines.readLine(); !line.startsWith(":"); line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last id that came, with which to go on. */
    String id() {
        return id;
    }

    /** Whatever is left until the other side ends it. */
    String rest() {
        try {
            StringBuilder rest = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rest.append(line).append('\n');
            }
            return rest.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
