package io.pactodo.adapter.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the target of a request as strictly as RFC 3986 writes it: what two readers could understand differently, a
 * proxy and this server for example, is refused.
 */
final class RequestTarget {
    private static final String PATH_CHARACTERS = "-._~!$&'()*+,;=:@/%";

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
        Optional<String> decoded = decode(path);
        if (decoded.isEmpty()) {
            return Optional.of(
                    "The path is not percent-encoded UTF-8: after each % two hexadecimal digits are expected.");
        }
        if (decoded.get().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The path has a control character in it, such as %00: leave it out.");
        }
        if (hasDotSegment(decoded.get())) {
            return Optional.of("The path has a segment . or .. in it: send the path that it leads to.");
        }
        if (query != null && decode(query).isEmpty()) {
            return Optional.of(
                    "The query is not percent-encoded UTF-8: after each % two hexadecimal digits are expected.");
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

    /** Empty when it is malformed. What is no ASCII is taken to be the byte that Grizzly read it from. */
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
            if (index + 2 >= encoded.length()) {
                return Optional.empty();
            }
            int high = Character.digit(encoded.charAt(++index), 16);
            int low = Character.digit(encoded.charAt(++index), 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
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
