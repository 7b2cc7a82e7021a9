package io.pactodo.bootstrap.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request or an answer, byte by byte. Bodies that are changed have their length changed, too. */
public final class Message {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> head;
    private final byte[] body;

    /** @param head the lines before the empty one */
    Message(List<String> head, byte[] body) {
        this.head = List.copyOf(head);
        this.body = body.clone();
    }

    String method() {
        return head.get(0).split(" ", 3)[0];
    }

    /** With its query. */
    String path() {
        return head.get(0).split(" ", 3)[1];
    }

    int status() {
        return Integer.parseInt(head.get(0).split(" ", 3)[1]);
    }

    Optional<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    int announcedLength() {
        return header("Content-Length").map(Integer::parseInt).orElse(0);
    }

    boolean isStream() {
        return header("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    boolean hasJson() {
        return header("Content-Type").filter(type -> type.contains("json")).isPresent()
                && header("Content-Encoding").isEmpty();
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }

    Message withStatus(int status) {
        Message other = withFirstLine("HTTP/1.1 " + status + " Spoiled");
        // Without a length, the body would go on to the end of the connection.
        return status == 304 || status == 204
                ? other.withBody(new byte[0]).without("Content-Length")
                : other.with("Content-Length", Integer.toString(announcedLength()));
    }

    Message withMethod(String method) {
        return withFirstLine(method + " " + path() + " HTTP/1.1");
    }

    Message withPath(String path) {
        return withFirstLine(method() + " " + path + " HTTP/1.1");
    }

    private Message withFirstLine(String line) {
        List<String> lines = new ArrayList<>(head);
        lines.set(0, line);
        return new Message(lines, body);
    }

    Message without(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return new Message(
                head.stream()
                        .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(start))
                        .toList(),
                body);
    }

    Message with(String name, String value) {
        List<String> lines = new ArrayList<>(without(name).head);
        lines.add(name + ": " + value);
        return new Message(lines, body);
    }

    Message withBody(byte[] bytes) {
        return new Message(with("Content-Length", Integer.toString(bytes.length)).head, bytes);
    }

    /** The same with a body whose length was announced already, be it right or wrong. */
    Message withRawBody(byte[] bytes) {
        return new Message(head, bytes);
    }

    int bodyLength() {
        return body.length;
    }

    Message withJson(JsonNode json) {
        return withBody(json.toString().getBytes(UTF_8));
    }

    /** The same with that value at that place; unless there is nothing around it. */
    Message withField(String pointer, String value) {
        JsonNode json = json();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode around = json.at(place.head());
        JsonNode node = parse(value);
        if (around instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), node);
        } else if (around instanceof ArrayNode array
                && array.size() > place.last().getMatchingIndex()) {
            array.set(place.last().getMatchingIndex(), node);
        } else {
            return this;
        }
        return withJson(json);
    }

    /** The same with nothing at that place. */
    Message withoutField(String pointer) {
        JsonNode json = json();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode around = json.at(place.head());
        if (around instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (around instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else {
            return this;
        }
        return withJson(json);
    }

    /** The same without one parameter of the query. */
    Message withoutParameter(String name) {
        return withPath(path().replaceAll("([?&])" + name + "=[^&]*&?", "$1").replaceFirst("[?&]$", ""));
    }

    Optional<String> parameter(String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher(path())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    byte[] bytes() {
        byte[] start = (String.join("\r\n", head) + "\r\n\r\n").getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
