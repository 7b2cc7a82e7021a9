package io.pactodo.adapter.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Explains each problem: to people as a page, to programs as JSON. */
@Path("problems")
public final class ProblemResource {
    /** A type of problem as JSON. */
    record Explained(String type, String title, int status, String code, String meaning, String wayOut) {
        static Explained of(ProblemType type) {
            return new Explained(type.path(), type.title(), type.status(), type.code(), type.meaning(), type.wayOut());
        }
    }

    /** All of them, for people. */
    @GET
    @Produces("text/html; qs=1.0")
    @Answers(value = 200, ofWorkspace = false)
    public Response page() {
        String entries = Arrays.stream(ProblemType.values())
                .map(type -> "<dt><a href=\"%s\">%s</a> <span class=\"status\">%d</span></dt><dd><code>%s</code></dd>"
                        .formatted(type.path(), Page.escape(type.title()), type.status(), type.code()))
                .collect(Collectors.joining("\n"));
        return Page.of("Problems", "<h1>Problems</h1>\n<dl>\n" + entries + "\n</dl>");
    }

    /** All of them, for programs. */
    @GET
    @Produces("application/json; qs=0.9")
    @Answers(value = 200, ofWorkspace = false)
    public Response json() {
        List<Explained> all =
                Arrays.stream(ProblemType.values()).map(Explained::of).toList();
        return Response.ok(all).build();
    }

    /** One, for people. */
    @GET
    @Path("{slug}")
    @Produces("text/html; qs=1.0")
    @Answers(
            value = {200, 404},
            ofWorkspace = false)
    public Response page(@PathParam("slug") String slug) {
        ProblemType type = named(slug);
        String content = """
                <h1>%s</h1>
                <p class="status">Status %d, code <code>%s</code></p>
                <h2>What it means</h2>
                <p>%s</p>
                <h2>How to get out of it</h2>
                <p>%s</p>
                <p><a href="/problems">All problems</a></p>""".formatted(
                        Page.escape(type.title()),
                        type.status(),
                        type.code(),
                        Page.escape(type.meaning()),
                        Page.escape(type.wayOut()));
        return Page.of(type.title(), content);
    }

    /** One, for programs. */
    @GET
    @Path("{slug}")
    @Produces("application/json; qs=0.9")
    @Answers(
            value = {200, 404},
            ofWorkspace = false)
    public Response json(@PathParam("slug") String slug) {
        return Response.ok(Explained.of(named(slug))).build();
    }

    private static ProblemType named(String slug) {
        return ProblemType.named(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.ROUTE_NOT_FOUND,
                        "There is no problem of this name: /problems lists those that there are."));
    }
}
