package io.pactodo.adapter.rest;

import io.pactodo.application.IdempotencyKey;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the header of a request says of tasks: whose, which, on what condition, and where its client reaches them. */
record TaskRequest(ContainerRequestContext context) {
    /** The header that names the workspace. */
    static final String WORKSPACE = "X-Workspace";

    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Where the client reaches this server; ends with a slash. */
    URI base() {
        return context.getUriInfo().getBaseUri();
    }

    /**
     * Whose tasks.
     *
     * @throws ProblemException when the header names what is no workspace
     */
    WorkspaceId workspace() {
        return namedWorkspace().orElse(WorkspaceId.DEFAULT);
    }

    /** Whose tasks, if the header says so. */
    Optional<WorkspaceId> namedWorkspace() {
        String name = context.getHeaderString(WORKSPACE);
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WorkspaceId(name));
        } catch (TaskRefused.Invalid refused) {
            String detail = WORKSPACE + ": " + refused.getMessage();
            throw new ProblemException(ProblemType.INVALID_HEADER, detail)
                    .withErrors(List.of(new FieldError(WORKSPACE, "invalid_workspace", detail)));
        }
    }

    /**
     * Which task, and whose.
     *
     * @param id the id in the path
     * @throws ProblemException when no task can have that id
     */
    TaskKey key(String id) {
        WorkspaceId workspace = workspace();
        if (!isId(id)) {
            throw new ProblemException(
                    ProblemType.TASK_NOT_FOUND,
                    "There is no task \"" + Shown.of(id) + "\": the id of a task is a UUID, such as"
                            + " 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
        return new TaskKey(workspace, new TaskId(UUID.fromString(id)));
    }

    /** Whether a task can have that id: the one shape that RFC 9562 gives a UUID, which Java's own parser does not hold to. */
    static boolean isId(String text) {
        return UUID_SHAPE.matcher(text).matches();
    }

    /**
     * On what condition.
     *
     * @throws ProblemException when a condition is malformed
     */
    Conditions conditions() {
        return new Conditions(tags(HttpHeaders.IF_MATCH), tags(HttpHeaders.IF_NONE_MATCH));
    }

    /**
     * What its client names it by, if it wants to send it again.
     *
     * @throws ProblemException when that is malformed
     */
    Optional<IdempotencyKey> idempotencyKey() {
        return IdempotencyKeys.read(context.getHeaders().get(IdempotencyKeys.HEADER));
    }

    /** What it asks for, and of what: its method and its path, however the server is reached today. */
    String operation() {
        return context.getMethod() + " /" + context.getUriInfo().getPath(false);
    }

    /** The parameters of a list. */
    QueryString parameters() {
        return QueryString.parse(context.getUriInfo().getRequestUri().getRawQuery());
    }

    /**
     * Insists on what the body has to be written in (RFC 8259, section 8.1).
     *
     * @throws ProblemException when its media type names another charset
     */
    void requireUtf8() {
        MediaType type = context.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "JSON is sent in UTF-8, not in " + Shown.of(charset) + ": leave the charset out.");
        }
    }

    private Optional<EntityTags> tags(String header) {
        List<String> lines = context.getHeaders().get(header);
        return lines == null || lines.isEmpty()
                ? Optional.empty()
                : Optional.of(EntityTags.parse(header, String.join(", ", lines)));
    }
}
