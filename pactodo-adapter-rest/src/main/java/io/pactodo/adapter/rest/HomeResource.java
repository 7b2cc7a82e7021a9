package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows whoever comes to the front door where to go. */
@Path("/")
public final class HomeResource {
    private final HomeLinks links;

    @Inject
    HomeResource(HomeLinks links) {
        this.links = links;
    }

    /** For people. */
    @GET
    @Produces("text/html; qs=1.0")
    @Answers(value = 200, ofWorkspace = false)
    public Response page() {
        String entries = links.byName().entrySet().stream()
                .map(link -> "<dt><a href=\"%s\">%1$s</a></dt><dd>%s</dd>"
                        .formatted(Page.escape(link.getValue()), Page.escape(link.getKey())))
                .collect(Collectors.joining("\n"));
        return Page.of("PacToDo", "<h1>PacToDo is running</h1>\n<dl>\n" + entries + "\n</dl>");
    }

    /** For programs. */
    @GET
    @Produces("application/json; qs=0.9")
    @Answers(value = 200, ofWorkspace = false)
    public Response json() {
        return Response.ok(Map.of("links", links.byName())).build();
    }
}
