package io.pactodo.conformance;

import java.util.stream.Collectors;

/**
 * A request and what came of it, in words.
 *
 * @param request with its headers and the beginning of its body
 * @param answer the same of the answer; or why there was none
 */
record Evidence(String request, String answer) {
    private static final int MOST_LINES = 12;
    private static final int MOST_CHARACTERS = 1_000;

    /** The beginning of a body. */
    static String excerpt(String body) {
        String lines = body.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
        String beginning = lines.length() > MOST_CHARACTERS ? lines.substring(0, MOST_CHARACTERS) : lines;
        return beginning.length() < body.stripTrailing().length() ? beginning + " …" : beginning;
    }
}
