package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Answers of what is in a workspace. What is read may be kept by the client that asked, and by nobody between, and be used
 * again when the server says that nothing has changed.
 */
final class PrivateAnswers {
    private static final String PRIVATE = "private, no-cache";

    private PrivateAnswers() {}

    /** One thing, as it is stored at that revision. */
    static Response shown(Object json, Revision stored) {
        return tagged(Response.ok(json), EntityTags.strongTag(stored)).build();
    }

    /** One thing that was just added, and can be had at that address. */
    static Response created(Object json, String url, Revision stored) {
        return tagged(Response.status(Response.Status.CREATED).entity(json), EntityTags.strongTag(stored))
                .header(HttpHeaders.LOCATION, url)
                .build();
    }

    /** That one thing was deleted, which was written at that revision. */
    static Response deleted(Revision stored) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.strongTag(stored))
                .build();
    }

    /** That the client knows one thing as it is. */
    static Response unchanged(Revision stored) {
        return tagged(Response.notModified(), EntityTags.strongTag(stored)).build();
    }

    /**
     * A page of several things, with the way to the next one.
     *
     * @param path of the list, without parameters
     * @param parameters which the client sent
     */
    static Response page(PageJson<?> json, Revision readAt, String path, QueryString parameters) {
        Response.ResponseBuilder answer = tagged(Response.ok(json), EntityTags.weakTag(readAt));
        Optional.ofNullable(json.nextCursor())
                .map(next -> "<" + path + "?" + parameters.with("cursor", next) + ">; rel=\"next\"")
                .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    /** Several things that are no page of a list. */
    static Response several(Object json, Revision readAt) {
        // Weak: nothing is written with it, so that it names what is said and not its bytes.
        return tagged(Response.ok(json), EntityTags.weakTag(readAt)).build();
    }

    /** That the client knows several things as they are. */
    static Response severalUnchanged(Revision readAt) {
        return tagged(Response.notModified(), EntityTags.weakTag(readAt)).build();
    }

    /** What was done, which nothing can be read of at its address later. */
    static Response done(Object json) {
        return own(Response.ok(json)).build();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, String tag) {
        return own(answer).header(HttpHeaders.ETAG, tag);
    }

    private static Response.ResponseBuilder own(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, PRIVATE).header(HttpHeaders.VARY, TaskRequest.WORKSPACE);
    }
}
