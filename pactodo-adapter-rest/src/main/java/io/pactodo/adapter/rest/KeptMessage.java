package io.pactodo.adapter.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.KeptAnswer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * An answer as it is kept to be given again: its status, its headers, an empty line, and its body, as HTTP/1.1 writes them
 * (RFC 9112, section 2.1) but for the version. Whoever looks into the database can read it, and so can every later version.
 * What every answer has, such as the id of the request, is not of it, nor is the coding of the body.
 */
final class KeptMessage {
    private static final String END_OF_LINE = "\r\n";
    private static final byte[] END_OF_HEADERS = (END_OF_LINE + END_OF_LINE).getBytes(ISO_8859_1);

    private final ObjectMapper mapper;

    /** @param mapper writes the bodies of answers */
    KeptMessage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes an answer down. A body is written as JSON. */
    KeptAnswer of(Response answer) {
        StringBuilder head = new StringBuilder().append(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> line(head, name, value)));
        line(head, HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(UTF_8));
        message.writeBytes(END_OF_HEADERS);
        message.writeBytes(body(answer.getEntity()));
        return KeptAnswer.of(message.toByteArray());
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(END_OF_LINE).append(name).append(": ").append(value);
    }

    private byte[] body(Object entity) {
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer cannot be written as JSON.", impossible);
        }
    }

    /** Makes the answer anew, to be sent. */
    static Response.ResponseBuilder read(KeptAnswer kept) {
        byte[] message = kept.bytes();
        int end = endOfHeaders(message);
        String[] lines = new String(message, 0, end, UTF_8).split(END_OF_LINE, -1);
        Response.ResponseBuilder answer = Response.status(Integer.parseInt(lines[0]))
                .entity(Arrays.copyOfRange(message, end + END_OF_HEADERS.length, message.length));
        Arrays.stream(lines).skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            answer.header(line.substring(0, colon), line.substring(colon + 2));
        });
        return answer;
    }

    private static int endOfHeaders(byte[] message) {
        int end = 0;
        while (!Arrays.equals(message, end, end + END_OF_HEADERS.length, END_OF_HEADERS, 0, END_OF_HEADERS.length)) {
            end++;
        }
        return end;
    }
}
