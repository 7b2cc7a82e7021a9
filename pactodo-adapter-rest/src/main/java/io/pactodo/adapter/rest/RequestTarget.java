package io.pactodo.adapter.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the target of a request as strictly as RFC 3986 writes it: what two readers could understand differently, a
 * proxy and this server for example, is refused.
 */
final class RequestTarget {
    private static final String PATH_CHARACTERS = "-._~!$&'()*+,;=:@/%";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private RequestTarget() {}

    /**
     * Looks for a fault.
     *
     * @param path the path as sent
     * @param query the query as sent
     * @return what is wrong, in a sentence; empty when nothing is
     */
    static Optional<String> fault(String path, @Nullable String query) {
        if (!path.startsWith("/")) {
            return Optional.of("The request target has to be a path that begins with a slash.");
        }
        if (!path.chars().allMatch(RequestTarget::isPathCharacter)) {
            return Optional.of("The path has a character that has to be percent-encoded.");
        }
        if (BROKEN_ESCAPE.matcher(path).find()) {
            return Optional.of(
                    "The path has a % without two hexadecimal digits after it: write %25 for the sign itself.");
        }
        Optional<String> decoded = decode(path);
        if (decoded.isEmpty()) {
            return Optional.of("The path is percent-encoded, but the bytes that it encodes are no UTF-8.");
        }
        if (decoded.get().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The path has a control character in it, such as %00: leave it out.");
        }
        if (hasDotSegment(decoded.get())) {
            return Optional.of("The path has a segment . or .. in it: send the path that it leads to.");
        }
        if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
            return Optional.of(
                    "The query has a % without two hexadecimal digits after it: write %25 for the sign itself.");
        }
        if (query != null && decode(query).isEmpty()) {
            return Optional.of("The query is percent-encoded, but the bytes that it encodes are no UTF-8.");
        }
        return Optional.empty();
    }

    private static boolean isPathCharacter(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PATH_CHARACTERS.indexOf(character) >= 0;
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("[/\\\\]", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** Empty when it is no UTF-8. What is no ASCII is taken to be the byte that Grizzly read it from. */
    private static Optional<String> decode(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.chars().allMatch(character -> character < 0x80)) {
            return Optional.of(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int index = 0; index < encoded.length(); index++) {
            char character = encoded.charAt(index);
            if (character != '%') {
                bytes.write(character);
                continue;
            }
            bytes.write(Integer.parseInt(encoded, index + 1, index + 3, 16));
            index += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
