package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.pactodo.domain.task.TaskRefused;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs in the one shape that RFC 9562 gives them, which Java's own parser does not hold to. */
final class Uuids {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /** The UUID that this text is, if it is one. */
    static Optional<UUID> in(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The UUID that this text is.
     *
     * @param what what it is the value of, such as {@code A list_id}
     * @throws TaskRefused.Invalid when it is none
     */
    static UUID of(String what, String text) {
        return in(text).orElseThrow(() -> new TaskRefused.Invalid(
                "invalid_id", what + " is a UUID, such as \"01890a5d-ac96-774b-bcce-b302099a8057\"."));
    }

    /** The UUID of that value; see {@link #of(String, String)}. */
    static UUID of(String what, JsonNode value) {
        return of(what, Texts.of(what, value));
    }
}
