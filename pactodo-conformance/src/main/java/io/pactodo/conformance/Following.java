package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;

/** A client that follows a stream of server-sent events (HTML, section 9.2), as a browser does. */
final class Following implements AutoCloseable {
    private final Request request;
    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
    private final Duration patience;
    private final Lines lines = new Lines();
    private final StringBuilder heard = new StringBuilder();

    Following(Request request, HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, Duration patience) {
        this.request = request;
        this.response = response;
        this.patience = patience;
        response.body().subscribe(BodySubscribers.fromLineSubscriber(lines));
    }

    /** The head of the answer, with what was heard since. */
    Answer answer() {
        return answer(new byte[0]);
    }

    /** Whatever else is promised of it, it is a stream. */
    Answer insistOnAStream() {
        Answer answer = answer().is(200);
        return answer.has(answer.mediaType().equals("text/event-stream"), "Content-Type: text/event-stream");
    }

    /** The next event, whatever comments come before it. */
    Event event() {
        String type = "";
        String id = "";
        StringBuilder data = new StringBuilder();
        long start = System.nanoTime();
        while (true) {
            String line = line("an event", patience, start);
            String value = line.substring(line.indexOf(':') + 1).replaceFirst("^ ", "");
            if (line.startsWith("event:")) {
                type = value;
            } else if (line.startsWith("id:")) {
                id = value;
            } else if (line.startsWith("data:")) {
                data.append(value).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(type, id, answer(data.toString().getBytes(UTF_8)));
            }
        }
    }

    /** Waits till a comment comes; an event before it breaks the rule. */
    void comment(Duration longest) {
        long start = System.nanoTime();
        String line = line("a comment", longest, start);
        while (!line.startsWith(":")) {
            answer().has(!line.startsWith("data:"), "a comment while nothing happens, and no event");
            line = line("a comment", longest, start);
        }
    }

    /** The next line, at the latest so long after the start: signs of life are no reason to wait for ever. */
    private String line(String wanted, Duration longest, long start) {
        insistOnAStream();
        Duration left = longest.minusNanos(System.nanoTime() - start);
        Optional<String> line = left.isNegative() ? Optional.empty() : lines.next(left);
        String whether = lines.hasEnded() ? "a stream that goes on, with " + wanted : wanted;
        heard.append(line.orElseThrow(() -> answer().broken(whether + " within " + longest.toMillis() + " ms")))
                .append('\n');
        return line.orElseThrow();
    }

    private Answer answer(byte[] body) {
        return new Answer(request, response.statusCode(), response.headers().map(), body, heard.toString());
    }

    @Override
    public void close() {
        lines.cancel();
    }

    /**
     * Something that was told.
     *
     * @param type what kind it is called; empty for none
     * @param id where to go on from
     * @param data the answer as if it had nothing but this event's data for its body
     */
    record Event(String type, String id, Answer data) {
        /** A change of a task: told under its revision. */
        Event tells(String title) {
            data.shows("/title", "'" + title + "'");
            return hasTheIdOfItsRevision();
        }

        Event hasTheIdOfItsRevision() {
            data.has(id.equals(data.at("/revision").asText()), "an id that is the revision of the entry");
            return this;
        }
    }
}
