package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer, and what can be wanted of it. What it wants and does not find breaks the rule that asked. */
final class Answer {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Request request;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final String shownBody;

    /** @param headers by name, in any case */
    Answer(Request request, int status, Map<String, List<String>> headers, byte[] body) {
        this(request, status, headers, body, new String(body, UTF_8));
    }

    /** @param shownBody what people are shown of the body when it breaks a rule */
    Answer(Request request, int status, Map<String, List<String>> headers, byte[] body, String shownBody) {
        this.shownBody = shownBody;
        this.request = request;
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return body.clone();
    }

    String text() {
        return new String(body, UTF_8);
    }

    Optional<String> headerIfAny(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
    }

    String header(String name) {
        return headerIfAny(name).orElseThrow(() -> broken("a header " + name));
    }

    Answer is(int... expected) {
        String any = Arrays.stream(expected)
                .mapToObj(Integer::toString)
                .reduce((one, other) -> one + " or " + other)
                .orElse("");
        return has(Arrays.stream(expected).anyMatch(one -> one == status), "status " + any);
    }

    Answer has(String name, String value) {
        return has(header(name).equals(value), name + ": " + value);
    }

    Answer lacks(String name) {
        return has(headerIfAny(name).isEmpty(), "no header " + name);
    }

    Answer hasNoBody() {
        return has(body.length == 0, "no body");
    }

    /** Whatever else it takes. */
    Answer has(boolean condition, String expected) {
        if (!condition) {
            throw broken(expected);
        }
        return this;
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw broken("a body that is JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the body at that place (RFC 6901); null counts as something. */
    JsonNode at(String pointer) {
        JsonNode found = json().at(pointer);
        has(!found.isMissingNode(), "a body with something at " + pointer);
        return found;
    }

    String textAt(String pointer) {
        JsonNode found = at(pointer);
        has(found.isTextual(), "a string at " + pointer);
        return found.textValue();
    }

    /** @param expected JSON, in which single quotes may stand for double ones */
    Answer shows(String pointer, String expected) {
        JsonNode wanted = parse(expected);
        JsonNode found = at(pointer);
        boolean isSame = wanted.equals(found)
                || (wanted.isNumber()
                        && found.isNumber()
                        && wanted.decimalValue().compareTo(found.decimalValue()) == 0);
        return has(isSame, wanted + " at " + pointer);
    }

    /** An answer that refuses, as every refusal has to look (RFC 9457). */
    Answer isProblem(int... expected) {
        is(expected);
        has(mediaType().equals("application/problem+json"), "Content-Type: application/problem+json");
        return shows("/status", Integer.toString(status));
    }

    /** What programs tell refusals apart by. */
    Answer hasCode(String code) {
        return shows("/code", "'" + code + "'");
    }

    String mediaType() {
        return header("Content-Type").replaceFirst("\\s*;.*", "");
    }

    /** That a task was shown or changed: its revision is both in the body and in the header. */
    Answer hasEntityTagOfItsRevision() {
        return has("ETag", '"' + at("/revision").asText() + '"');
    }

    String id() {
        return textAt("/id");
    }

    String etag() {
        return header("ETag");
    }

    long revision() {
        JsonNode found = at("/revision");
        has(found.isIntegralNumber(), "a whole number at /revision");
        return found.longValue();
    }

    RuleBroken broken(String expected) {
        return new RuleBroken(expected, new Evidence(request.shown(), shown()));
    }

    String line() {
        return request.line() + " -> " + status;
    }

    private String shown() {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status);
        headers.forEach((name, values) -> values.forEach(
                value -> text.append('\n').append(name).append(": ").append(value)));
        return text.append(shownBody.isEmpty() ? "" : "\n\n" + Evidence.excerpt(shownBody))
                .toString();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(Workspace.quoted(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A rule expects what is no JSON: " + json, e);
        }
    }
}
