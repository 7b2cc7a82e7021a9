package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.Violations;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one JSON object while it is being read, with all that was found to be wrong with them. */
final class Fields {
    private static final int MOST_UNKNOWN = 20;

    private final ObjectNode object;
    private final Violations violations = new Violations();

    Fields(ObjectNode object) {
        this.object = object;
    }

    /**
     * Reads a field, or notes why it cannot be.
     *
     * @param name the field
     * @param unsaid what it is when it is absent; also stands in for what was refused
     * @param reset what it is when it is null
     * @param reader makes its value, or throws {@link TaskRefused.Invalid}
     */
    <T> T read(String name, T unsaid, T reset, Function<JsonNode, T> reader) {
        JsonNode value = object.get(name);
        if (value == null) {
            return unsaid;
        }
        return value.isNull()
                ? reset
                : violations.collect(name, () -> reader.apply(value)).orElse(unsaid);
    }

    /** Reads a field that has to have a value, if not here then before; see {@link #read}. */
    <T> Optional<T> require(String name, Optional<T> before, String rule, Function<JsonNode, T> reader) {
        JsonNode value = object.get(name);
        if (value == null && before.isPresent()) {
            return before;
        }
        if (value == null || value.isNull()) {
            violations.add(new Violation(name, value == null ? "missing" : "null", rule));
            return Optional.empty();
        }
        return violations.collect(name, () -> reader.apply(value));
    }

    /** Notes a fault of a field if it is there. */
    void refuse(String name, String code, String detail) {
        if (object.has(name)) {
            violations.add(new Violation(name, code, detail));
        }
    }

    /**
     * Notes each field that is none of these. After the first twenty it only counts, so that the answer to a large
     * body is not larger than the body.
     *
     * @param known what a client may send
     * @param tolerated what else is no fault
     */
    void refuseUnknown(Collection<String> known, Set<String> tolerated) {
        int unknown = 0;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name) && !tolerated.contains(name) && ++unknown <= MOST_UNKNOWN) {
                violations.add(unknown(name, known));
            }
        }
        if (unknown > MOST_UNKNOWN) {
            violations.add(new Violation(
                    "", "unknown_field", "There are " + (unknown - MOST_UNKNOWN) + " more unknown fields."));
        }
    }

    /** Ends the reading; see {@link Violations#refuseIfAny()}. */
    void refuseIfAny() {
        violations.refuseIfAny();
    }

    private static Violation unknown(String name, Collection<String> known) {
        String wayOut = Closest.to(name, known)
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElseGet(() -> known.isEmpty() ? "send none." : "known are " + String.join(", ", known) + ".");
        String shown = Shown.of(name);
        return new Violation(
                shown.replace("~", "~0").replace("/", "~1"),
                "unknown_field",
                "There is no field \"" + shown + "\": " + wayOut);
    }
}
