package io.pactodo.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes changes as server-sent events (HTML, section 9.2.5). */
final class EventText {
    /** How long a browser waits before it connects again. */
    private static final byte[] BEGINNING = bytes("retry: 2000\n\n");

    /** Nothing to anybody but the connection. */
    private static final byte[] SIGN_OF_LIFE = bytes(":\n\n");

    /** Where a piece ends as soon as it is longer: so much, and a task, is all that waits for a slow client. */
    private static final int LONG_ENOUGH = 64 * 1024;

    private final ObjectMapper mapper;

    EventText(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What is sent at once.
     *
     * @param bytes the events, which many may share; none when there is nothing to be told
     * @param position the revision up to which everything is told with them
     * @param more whether there is more to be told by now
     */
    record Piece(ByteBuffer bytes, Revision position, boolean more) {}

    /** What a stream begins with. */
    static ByteBuffer beginning() {
        return ByteBuffer.wrap(BEGINNING);
    }

    /** What is sent when nothing is to be told. */
    static ByteBuffer signOfLife() {
        return ByteBuffer.wrap(SIGN_OF_LIFE);
    }

    /** The beginning of what a page has to tell, or all of it. */
    Piece of(ChangesPage page, URI base) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (page.isGone()) {
            write(text, "id: " + page.revision() + "\nevent: reset\ndata: {\"revision\":" + page.revision() + "}\n\n");
            return new Piece(ByteBuffer.wrap(text.toByteArray()), page.revision(), true);
        }
        Revision told = page.since();
        for (Task task : page.items()) {
            if (text.size() > LONG_ENOUGH) {
                return new Piece(ByteBuffer.wrap(text.toByteArray()), told, true);
            }
            write(text, task, base);
            told = task.revision();
        }
        if (!page.next().equals(told)) {
            // What made the revision is purged, or was so at once. An id alone moves the client's position, and tells
            // it nothing.
            write(text, "id: " + page.next() + "\n\n");
        }
        return new Piece(ByteBuffer.wrap(text.toByteArray()), page.next(), page.more());
    }

    private void write(ByteArrayOutputStream text, Task task, URI base) {
        write(text, "id: " + task.revision() + "\nevent: task\ndata: ");
        text.writeBytes(json(ChangesPageJson.item(task, base)));
        write(text, "\n\n");
    }

    private byte[] json(ChangesPageJson.Item item) {
        try {
            return mapper.writeValueAsBytes(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A task could not be written as JSON.", impossible);
        }
    }

    private static void write(ByteArrayOutputStream text, String words) {
        text.writeBytes(bytes(words));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
