package io.pactodo.adapter.rest;

import io.pactodo.application.IdempotencyKey;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
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
import java.util.regex.Pattern;

/** What the header of a request says of tasks: whose, which, on what condition, and where its client reaches them. */
record TaskRequest(ContainerRequestContext context) {
    /** The header that names the workspace. */
    static final String WORKSPACE = "X-Workspace";

    private static final Pattern PARAMETERS_OF_SEGMENTS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

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
        return Uuids.in(id)
                .map(uuid -> new TaskKey(workspace, new TaskId(uuid)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.TASK_NOT_FOUND,
                        "There is no task \"" + Shown.of(id) + "\": the id of a task is a UUID, such as"
                                + " 01890a5d-ac96-774b-bcce-b302099a8057."));
    }

    /**
     * Which list, and whose.
     *
     * @param id the id in the path
     * @throws ProblemException when no list can have that id
     */
    ListKey listKey(String id) {
        WorkspaceId workspace = workspace();
        return Uuids.in(id)
                .map(uuid -> new ListKey(workspace, new ListId(uuid)))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.LIST_NOT_FOUND,
                        "There is no list \"" + Shown.of(id) + "\": the id of a list is a UUID, such as"
                                + " 01890a5d-ac96-774b-bcce-b302099a8057."));
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
     * On what condition something that is there is to be changed.
     *
     * @param what what it is, such as {@code task}
     * @throws ProblemException when a condition is malformed, or missing where the settings want one
     */
    Conditions conditionsOfChange(RestSettings settings, String what) {
        Conditions conditions = conditions();
        if (settings.requireIfMatch() && conditions.ifMatch().isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "This server takes no change of a %1$s without If-Match: send the ETag of the %1$s as you read it,"
                                    .formatted(what)
                            + " such as If-Match: \"42\".");
        }
        return conditions;
    }

    /**
     * What its client names it by, if it wants to send it again.
     *
     * @throws ProblemException when that is malformed
     */
    Optional<IdempotencyKey> idempotencyKey() {
        return IdempotencyKeys.read(context.getHeaders().get(IdempotencyKeys.HEADER));
    }

    /**
     * What it asks for, and of what: its method and its path, however the server is reached today. Without what changes
     * nothing in a path here: a slash at its end, and parameters of its segments.
     */
    String operation() {
        String path = PARAMETERS_OF_SEGMENTS
                .matcher(context.getUriInfo().getPath(false))
                .replaceAll("");
        return context.getMethod() + " /" + SLASHES_AT_THE_END.matcher(path).replaceAll("");
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
