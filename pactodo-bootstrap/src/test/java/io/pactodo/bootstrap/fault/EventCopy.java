package io.pactodo.bootstrap.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** Copies a stream of server-sent events, chunk by chunk (RFC 9112, section 7.1), and event by event. */
final class EventCopy {
    private final InputStream in;
    private final OutputStream out;
    private final UnaryOperator<String> spoil;
    private String begun = "";

    EventCopy(BufferedInputStream in, OutputStream out, UnaryOperator<String> spoil) {
        this.in = in;
        this.out = out;
        this.spoil = spoil;
    }

    /** To the end of the stream. */
    void copy() throws IOException {
        for (int length = length(); length > 0; length = length()) {
            begun += new String(in.readNBytes(length), UTF_8);
            line();
            for (int end = begun.indexOf("\n\n"); end >= 0; end = begun.indexOf("\n\n")) {
                String event = spoil.apply(begun.substring(0, end + 2));
                if (!event.isEmpty()) {
                    write(event);
                }
                begun = begun.substring(end + 2);
            }
        }
        // A chunk of nothing is the last.
        write("");
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    private int length() throws IOException {
        String line = line();
        return line.isEmpty() ? 0 : Integer.parseInt(line.replaceFirst(";.*", ""), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(UTF_8).stripTrailing();
    }
}
