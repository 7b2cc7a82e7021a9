package io.pactodo.conformance;

import java.util.List;

/** What became of a rule on a server. */
public sealed interface Verdict {
    /** The server did what the rule says. */
    record Kept() implements Verdict {}

    /**
     * The server did something else.
     *
     * @param expected what the rule wanted, in words
     * @param story all requests of the rule, each in a line with the status of its answer, oldest first
     * @param request the request whose answer broke the rule, with its headers and the beginning of its body
     * @param answer the answer, with its headers and the beginning of its body; or why there was none
     */
    record Broken(String expected, List<String> story, String request, String answer) implements Verdict {
        public Broken {
            story = List.copyOf(story);
        }
    }

    /**
     * The server does not have what the rule is about, and need not: the rule is neither kept nor broken.
     *
     * @param reason how that shows
     */
    record NotOffered(String reason) implements Verdict {}
}
