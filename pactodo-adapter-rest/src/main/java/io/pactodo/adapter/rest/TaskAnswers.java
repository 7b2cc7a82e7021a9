package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes answers of tasks. What is read may be kept by the client that asked, and be used again when the server says that
 * nothing has changed.
 *
 * @param base where the client reaches this server; ends with a slash
 */
record TaskAnswers(URI base) {
    static final String PRIVATE = "private, no-cache";

    /** The task as it is stored now. */
    Response shown(Task task) {
        return kept(Response.ok(json(task)), task).build();
    }

    /** The task that was just added. */
    Response created(Task task) {
        TaskJson json = json(task);
        return kept(Response.status(Response.Status.CREATED).entity(json), task)
                .header(HttpHeaders.LOCATION, json.url())
                .build();
    }

    /** That the task was deleted. */
    static Response deleted(Task task) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.strongTag(task.revision()))
                .build();
    }

    /** That the client knows the task as it is. */
    static Response unchanged(Task task) {
        return kept(Response.notModified(), task).build();
    }

    /** A page of that list. */
    Response page(TaskQuery query, QueryString parameters, TaskPage page) {
        @Nullable
        String cursor =
                page.next().map(position -> Cursors.write(query, position)).orElse(null);
        TaskPageJson json = new TaskPageJson(
                page.items().stream().map(this::json).toList(),
                cursor,
                page.revision().value());
        Response.ResponseBuilder answer = kept(Response.ok(json), page.revision());
        Optional.ofNullable(cursor)
                .map(next -> "<" + base + TaskJson.PATH + "?" + parameters.with("cursor", next) + ">; rel=\"next\"")
                .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    /** That the client knows the page as it is. */
    static Response unchanged(TaskPage page) {
        return kept(Response.notModified(), page.revision()).build();
    }

    /** What has changed. */
    Response changes(ChangesPage page) {
        return kept(Response.ok(ChangesPageJson.of(page, base)), page.revision())
                .build();
    }

    /** That the client knows what has changed. */
    static Response unchanged(ChangesPage page) {
        return kept(Response.notModified(), page.revision()).build();
    }

    private TaskJson json(Task task) {
        return TaskJson.of(task, base);
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, Task task) {
        return kept(answer, EntityTags.strongTag(task.revision()));
    }

    // Weak: nothing is written with it, so that it names what the page says and not its bytes.
    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, Revision readAt) {
        return kept(answer, EntityTags.weakTag(readAt));
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.VARY, TaskRequest.WORKSPACE);
    }
}
