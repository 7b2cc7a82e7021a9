package io.pactodo.adapter.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.TaskRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request as one JSON value (RFC 8259), strictly: UTF-8 to the last byte, each field once, nothing
 * after the end. What it says of a fault are its own words, never the library's. Safe for use by any number of threads.
 */
final class BodyReader {
    private final ObjectReader trees;

    /** @param mapper knows the limits of what is read */
    BodyReader(ObjectMapper mapper) {
        trees = mapper.reader();
    }

    /**
     * Reads one object.
     *
     * @param body the bytes as they came; a byte order mark before them is left out
     * @throws ProblemException when they are no JSON
     * @throws TaskRefused.Invalid when they are JSON, but no object
     */
    ObjectNode read(byte[] body) {
        return read("A task", body);
    }

    /**
     * Reads one object; see {@link #read(byte[])}.
     *
     * @param what what it is to be, such as {@code A task}
     */
    ObjectNode read(String what, byte[] body) {
        JsonNode value = readAny(body);
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new TaskRefused.Invalid("wrong_type", what + " is a JSON object; this is " + JsonKind.of(value) + ".");
    }

    /**
     * Reads a body where there is nothing to say, so that nothing is lost in silence: none, or an object without fields.
     *
     * @param what what is asked for, such as {@code A restoration}
     * @throws TaskRefused.Invalid when there is more in it
     */
    void readNothing(String what, byte[] body) {
        if (body.length > 0) {
            Fields fields = new Fields(read(what, body));
            fields.refuseUnknown(List.of(), Set.of());
            fields.refuseIfAny();
        }
    }

    /**
     * Reads one value of any kind; see {@link #read}.
     *
     * @throws ProblemException when the bytes are no JSON
     */
    JsonNode readAny(byte[] body) {
        return readValue(textOf(body));
    }

    private JsonNode readValue(String text) {
        try (JsonParser parser = trees.createParser(text)) {
            return readValue(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
    }

    private JsonNode readValue(JsonParser parser) throws IOException {
        try {
            @Nullable JsonNode value = trees.readTree(parser);
            if (value == null) {
                throw malformed("", "empty_body", "The body is empty: send a JSON object.");
            }
            if (parser.nextToken() != null) {
                throw malformed(
                        "",
                        "trailing_content",
                        "The body goes on after its JSON " + place(parser.currentTokenLocation()));
            }
            return value;
        } catch (JsonEOFException cut) {
            throw malformed("", "cut_off", "The body ends before its JSON does.");
        } catch (StreamConstraintsException limit) {
            throw overLimit(parser);
        } catch (MismatchedInputException duplicate) {
            throw malformed(
                    parser.getParsingContext().pathAsPointer().toString(),
                    "duplicate_field",
                    "The field \"" + Shown.of(parser.currentName()) + "\" stands twice in its object: send it once.");
        } catch (JsonProcessingException syntax) {
            throw malformed("", "syntax", "The body is no JSON " + place(syntax.getLocation()));
        } catch (NumberFormatException exponent) {
            throw malformed("", "number_too_large", "A number in the body has an exponent beyond all need.");
        }
    }

    private static ProblemException overLimit(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() > Json.MAX_DEPTH
                ? tooDeep()
                : malformed("", "too_long", "A number or the name of a field is longer than the server reads.");
    }

    private static ProblemException tooDeep() {
        String detail = "The body nests arrays and objects more than " + Json.MAX_DEPTH + " deep: no task needs that.";
        return new ProblemException(ProblemType.JSON_TOO_DEEP, detail)
                .withErrors(List.of(new FieldError("", "too_deep", detail)));
    }

    private static String textOf(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer characters = CharBuffer.allocate(body.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            throw malformed(
                    "",
                    "invalid_utf_8",
                    "The body is no UTF-8 at byte " + bytes.position()
                            + ": send JSON in UTF-8 (RFC 8259, section 8.1).");
        }
        String text = characters.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "." : "at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }

    private static ProblemException malformed(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail)
                .withErrors(List.of(new FieldError(pointer, code, detail)));
    }
}
