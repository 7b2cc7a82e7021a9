package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.task.TaskRefused;

/** Reads JSON strings. */
final class Texts {
    private Texts() {}

    /**
     * The text of that value.
     *
     * @param what what it is the value of, such as {@code A title}
     * @throws TaskRefused.Invalid when it is no string
     */
    static String of(String what, JsonNode value) {
        if (!value.isTextual()) {
            throw new TaskRefused.Invalid("wrong_type", what + " is a string; this is " + JsonKind.of(value) + ".");
        }
        return value.textValue();
    }
}
