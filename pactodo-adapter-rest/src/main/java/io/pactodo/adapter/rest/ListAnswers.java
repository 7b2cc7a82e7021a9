package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskList;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Makes answers of lists, as {@link TaskAnswers} makes them of tasks.
 *
 * @param base where the client reaches this server; ends with a slash
 */
record ListAnswers(URI base) {
    /** The list as it is stored now. */
    Response shown(TaskList list) {
        return kept(Response.ok(ListJson.of(list, base)), list).build();
    }

    /** The list that was just added. */
    Response created(TaskList list) {
        ListJson json = ListJson.of(list, base);
        return kept(Response.status(Response.Status.CREATED).entity(json), list)
                .header(HttpHeaders.LOCATION, json.url())
                .build();
    }

    /** That the list was deleted. */
    static Response deleted(TaskList list) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.strongTag(list.revision()))
                .build();
    }

    /** That the client knows the list as it is. */
    static Response unchanged(TaskList list) {
        return kept(Response.notModified(), list).build();
    }

    /** A page of lists. */
    Response page(ListQuery query, QueryString parameters, ListPage page) {
        Optional<String> cursor = page.next().map(place -> ListQueryReader.cursor(query, place));
        PageJson<ListJson> json = new PageJson<>(
                page.items().stream().map(list -> ListJson.of(list, base)).toList(),
                cursor.orElse(null),
                page.revision().value());
        return paged(Response.ok(json), page.revision(), base + ListJson.PATH, parameters, cursor);
    }

    /** A page of anything, with the way to the next. */
    static Response paged(
            Response.ResponseBuilder answer,
            Revision readAt,
            String path,
            QueryString parameters,
            Optional<String> cursor) {
        kept(answer, EntityTags.weakTag(readAt));
        cursor.map(next -> "<" + path + "?" + parameters.with("cursor", next) + ">; rel=\"next\"")
                .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    /** That the client knows the page as it is. */
    static Response unchanged(Revision readAt) {
        return kept(Response.notModified(), EntityTags.weakTag(readAt)).build();
    }

    /**
     * What became of a tag. Without an entity tag: nothing can be read at its path, and that of the tags would tell a client
     * which asks for them next that they are those it knows.
     */
    static Response retagged(RetaggedJson json) {
        return own(Response.ok(json)).build();
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, TaskList list) {
        return kept(answer, EntityTags.strongTag(list.revision()));
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, String tag) {
        return own(answer).header(HttpHeaders.ETAG, tag);
    }

    private static Response.ResponseBuilder own(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, TaskAnswers.PRIVATE)
                .header(HttpHeaders.VARY, TaskRequest.WORKSPACE);
    }
}
