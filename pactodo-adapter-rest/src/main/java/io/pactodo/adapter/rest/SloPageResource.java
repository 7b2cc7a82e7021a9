package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** A page that shows people whether what was promised is kept, with all that it needs. */
@Singleton
@Path("/slo")
public final class SloPageResource {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SloPage page;

    @Inject
    SloPageResource(SloPage page) {
        this.page = page;
    }

    /** The page. */
    @GET
    @Produces("text/html")
    @Answers(
            value = {200, 304, 308},
            ofWorkspace = false)
    public Response page(@Context ContainerRequestContext context) {
        if (context.getUriInfo().getPath(false).endsWith("/")) {
            // What the page is made of is named relative to its address without the slash.
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(new TaskRequest(context).base().resolve("slo"))
                    .build();
        }
        return page.page()
                .answer(context)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** What the page is made of. */
    @GET
    @Path("{file}")
    @Produces({"text/css", "text/javascript", "image/svg+xml"})
    @Answers(
            value = {200, 304, 404},
            ofWorkspace = false)
    public Response file(@Context ContainerRequestContext context, @PathParam("file") String file) {
        return page.file(file)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.ROUTE_NOT_FOUND,
                        "The page of the objectives has no file of this name: it is at /slo."))
                .answer(context)
                .build();
    }
}
