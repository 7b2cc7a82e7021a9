package io.pactodo.domain.task;

import java.util.regex.Pattern;

/**
 * The name of a workspace: the unit that owns tasks and counts their revisions. It comes to be with its first write.
 *
 * @param value 1 to 64 of {@code a-z 0-9 -}
 * @since 0.1.0
 */
public record WorkspaceId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,64}");

    /** The workspace of a caller who names none. */
    public static final WorkspaceId DEFAULT = new WorkspaceId("default");

    /** @throws TaskRefused.Invalid when the name is not 1 to 64 of {@code a-z 0-9 -} */
    public WorkspaceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new TaskRefused.Invalid(
                    "invalid_workspace", "A workspace is named with 1 to 64 of the characters a-z, 0-9 and -.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
