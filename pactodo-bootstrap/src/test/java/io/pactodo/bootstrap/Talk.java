package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection, seen so closely that it shows at which byte it ended. */
final class Talk implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    /**
     * A whole answer.
     *
     * @param headers by lower-case name
     */
    record Answer(int status, Map<String, String> headers, String body) {
        boolean isTheLast() {
            return "close".equalsIgnoreCase(headers.get("connection"));
        }
    }

    /** The other side ended the connection before the first byte of an answer. */
    static final class Silent extends IOException {
        Silent(IOException cause) {
            super("no answer", cause);
        }
    }

    Talk(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void post(String json) throws IOException {
        var body = json.getBytes(UTF_8);
        send("POST /api/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n" + json);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    Answer receive() throws IOException {
        var status = Integer.parseInt(
                new String(new byte[] {first()}, US_ASCII).concat(line()).split(" ", 3)[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the body was cut off");
        }
        return new Answer(status, headers, new String(body, UTF_8));
    }

    /** Reads the first bytes of what is answered, and leaves the rest. */
    void receive(int length) throws IOException {
        in.readNBytes(length);
    }

    private byte first() throws Silent {
        try {
            var first = in.read();
            if (first < 0) {
                throw new EOFException();
            }
            return (byte) first;
        } catch (IOException e) {
            throw new Silent(e);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer was cut off after: " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
