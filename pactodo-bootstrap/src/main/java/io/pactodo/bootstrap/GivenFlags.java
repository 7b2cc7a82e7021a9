package io.pactodo.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** The words and flags that a command was given, and all the mistakes that are found in them. */
final class GivenFlags {
    private final ParseResult parsed;
    private final List<String> mistakes = new ArrayList<>();

    /** @param known the flags that the command takes; any other is a mistake */
    GivenFlags(ParseResult parsed, List<String> known) {
        this.parsed = parsed;
        parsed.unmatched().forEach(unknown -> mistakes.add("no such flag: " + unknown + meant(unknown, known)));
    }

    private static String meant(String unknown, List<String> known) {
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), known)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }

    /** What stands beside the flags. */
    List<String> words() {
        return parsed.matchedPositionalValue(0, List.<String>of());
    }

    /** Makes a mistake of each word, for a command that takes none. */
    void refuseWords(String command) {
        words().forEach(word -> mistake(command + " takes flags only, and no " + word));
    }

    /** Whether a flag was given. */
    boolean has(String flag) {
        return parsed.hasMatchedOption(flag);
    }

    /** The text that a flag was given, or another if it was not. */
    String text(String flag, String otherwise) {
        return parsed.matchedOptionValue(flag, otherwise);
    }

    /** All that a flag was given which may be given several times. */
    List<String> texts(String flag) {
        return parsed.matchedOptionValue(flag, List.<String>of());
    }

    /** What a flag means; empty when it was not given, and when it means nothing, which is a mistake. */
    <T> Optional<T> value(String flag, Function<String, T> meaning) {
        if (!has(flag)) {
            return Optional.empty();
        }
        var text = text(flag, "");
        try {
            return Optional.of(meaning.apply(text));
        } catch (Meaning.Mistake e) {
            mistake(flag + " " + Meaning.shown(text) + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Adds what is wrong beside. */
    void mistake(String what) {
        mistakes.add(what);
    }

    /** @throws Misconfigured with every mistake, if there is any */
    void refuseIfAny() {
        if (!mistakes.isEmpty()) {
            throw new Misconfigured(mistakes);
        }
    }
}
