package io.pactodo.adapter.metrics.slo.openslo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What PacToDo has to know beyond OpenSLO: annotations of a document, or of a part of one, with a prefix of its own. */
final class Annotations {
    private static final String PREFIX = "pactodo.io/";

    private final Section section;

    private Annotations(Section section) {
        this.section = section;
    }

    /** Those of whatever has this metadata; at least one is needed. */
    static Annotations of(Section holder) {
        return new Annotations(holder.section("metadata").section("annotations"));
    }

    /** Other tools have theirs, which are none of our business. */
    static void passOverForeign(Section annotations) {
        annotations.keys().stream().filter(key -> !key.startsWith(PREFIX)).forEach(annotations::mayHave);
    }

    /** What of a key comes after the prefix; empty when it is another tool's. */
    static Optional<String> ownName(String key) {
        return Optional.of(key).filter(whole -> whole.startsWith(PREFIX)).map(own -> own.substring(PREFIX.length()));
    }

    String text(String name) {
        return section.text(PREFIX + name);
    }

    Optional<String> optional(String name) {
        return section.optional(PREFIX + name);
    }

    BigDecimal number(String name) {
        return section.number(PREFIX + name);
    }

    /** How many there have to be at least. */
    BigDecimal count(String name) {
        BigDecimal count = number(name);
        if (count.signum() < 0) {
            throw wrong(name, "is '" + count + "' and has to be 0 or more.");
        }
        return count;
    }

    Duration duration(String name) {
        return OpenSloValues.duration(section, PREFIX + name);
    }

    Unreadable wrong(String name, String what) {
        return section.wrong(PREFIX + name, what);
    }
}
