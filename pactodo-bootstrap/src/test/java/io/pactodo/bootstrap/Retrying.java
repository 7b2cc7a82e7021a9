package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;

/** A client that creates a task under one key, and sends the same bytes until it is told that it was done. */
final class Retrying {
    private final String title;
    private final String request;

    Retrying(String key, String title) {
        var body = "{\"title\":\"" + title + "\"}";
        this.title = title;
        this.request = "POST /api/tasks HTTP/1.1\r\nHost: tasks.example\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: \"" + key + "\"\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n"
                + body;
    }

    String title() {
        return title;
    }

    /** How long the request is. */
    int length() {
        return request.length();
    }

    /** Sends it whole. */
    void send(Talk talk) throws IOException {
        talk.send(request);
    }

    /** Sends its beginning. */
    void send(Talk talk, int length) throws IOException {
        talk.send(request.substring(0, length));
    }

    /** Sends it again and again, each time on a connection of its own, until it was done. */
    Talk.Answer untilDone(URI server) throws IOException {
        while (true) {
            try (var talk = new Talk(server)) {
                send(talk);
                var answer = talk.receive();
                if (answer.status() == 201) {
                    return answer;
                }
                if (answer.status() != 409) {
                    throw new AssertionError("A repetition got " + answer);
                }
            }
        }
    }
}
