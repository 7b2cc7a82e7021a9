package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A stream of events as a client has it, read as HTML says (section 9.2.6), over HTTP/1.0, where nothing is in chunks. */
final class Followed implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedReader lines;
    private String id;

    /**
     * What came.
     *
     * @param id the id of the last event by then
     * @param type its name
     * @param data its lines
     */
    record Event(long id, String type, String data) {}

    private Followed(Socket socket, BufferedReader lines, String id) {
        this.socket = socket;
        this.lines = lines;
        this.id = id;
    }

    /** Follows from that revision on, and waits until the server says that it does. */
    static Followed since(URI server, long revision) {
        return open(server, revision, 64 * 1024).orElseThrow(() -> new AssertionError("There is no stream to be had."));
    }

    /** The same, as soon as there is a stream to be had. */
    static Followed whenThereIsRoom(URI server, long revision) {
        for (; ; ) {
            var followed = open(server, revision, 64 * 1024);
            if (followed.isPresent()) {
                return followed.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** The same, if there is room, for a client whose system takes in no more than that before the client reads. */
    static Optional<Followed> open(URI server, long revision, int unread) {
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(unread);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write(("GET /api/tasks/events HTTP/1.0\r\nHost: x\r\nLast-Event-ID: " + revision + "\r\n\r\n")
                            .getBytes(UTF_8));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 128);
            var status = lines.readLine();
            if (!status.contains(" 200 ")) {
                socket.close();
                return Optional.empty();
            }
            while (!lines.readLine().isEmpty()) {
                // The headers say nothing of tasks.
            }
            return Optional.of(new Followed(socket, lines, String.valueOf(revision)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event. */
    Event next() {
        var begun = System.nanoTime();
        for (var event = nextSign(); ; event = nextSign()) {
            if (!event.data().isEmpty()) {
                return event;
            }
            if (System.nanoTime() - begun > PATIENCE_MILLIS * 1_000_000L) {
                throw new AssertionError("Nothing came but signs of life.");
            }
        }
    }

    /** The next event, or, with no data, an id that came alone or a sign of life. */
    Event nextSign() {
        try {
            var type = "message";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty()) {
                    return new Event(id(), type, data.toString());
                }
            }
            throw new AssertionError("The stream ended.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last id that came, with which to go on. */
    long id() {
        return Long.parseLong(id);
    }

    /** Reads what is there until the other side ends it, in whichever way. */
    void awaitEnd() {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                id = line.startsWith("id: ") ? line.substring(4) : id;
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The stream goes on.", e);
        } catch (IOException e) {
            // Reset: that is an end too.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
