package io.pactodo.adapter.rest;

import io.pactodo.application.IdempotencyKey;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Idempotency-Key}: a string of a structured field (RFC 9651, section 3.3.3), in quotes and with
 * its two escapes, or the same bare, as most clients send it. Bare and quoted are the same key.
 */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    /** Without what would have to be escaped, and without the comma that two keys would be joined by. */
    private static final Pattern BARE = Pattern.compile("[!#-+\\--\\[\\]-~]+");

    private IdempotencyKeys() {}

    /** Whether requests of that method may take effect anew when they are sent again, so that the key is looked at. */
    static boolean isMeantFor(String method) {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PATCH);
    }

    /**
     * Reads it.
     *
     * @param lines its values as they came; null when there are none
     * @throws ProblemException when it is no key
     */
    static Optional<IdempotencyKey> read(@Nullable List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.size() > 1) {
            throw invalid(" stands %d times: ".formatted(lines.size()), "send one key.");
        }
        String sent = lines.get(0).strip();
        String key = unquoted(sent);
        if (key.isEmpty()) {
            throw invalid(" is empty: ", "send a key of your making, such as a random UUID, or leave the header out.");
        }
        if (key.length() > LONGEST) {
            throw invalid(
                    " has a key of %d characters: ".formatted(key.length()),
                    "send at most " + LONGEST + ", such as a random UUID.");
        }
        return Optional.of(new IdempotencyKey(key));
    }

    private static String unquoted(String sent) {
        if (sent.isEmpty() || BARE.matcher(sent).matches()) {
            return sent;
        }
        Matcher quoted = QUOTED.matcher(sent);
        if (quoted.matches()) {
            return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
        }
        throw sent.startsWith("\"")
                ? invalid(
                        ": " + Shown.of(sent) + " is no string in quotes: ",
                        "end it with a quote and nothing after it, write \\\" for a quote and \\\\ for a backslash"
                                + " within it, and use printable ASCII only.")
                : invalid(
                        ": " + Shown.of(sent) + " has a character that no bare key has: ",
                        "send a random UUID; or put the key in quotes, and use printable ASCII only.");
    }

    private static ProblemException invalid(String fault, String wayOut) {
        String detail = HEADER + fault + wayOut;
        return new ProblemException(ProblemType.INVALID_HEADER, detail)
                .withErrors(List.of(new FieldError(HEADER, "invalid_idempotency_key", detail)));
    }
}
