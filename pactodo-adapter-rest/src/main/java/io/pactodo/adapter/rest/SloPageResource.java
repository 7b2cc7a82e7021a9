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
    private final Site site;

    @Inject
    SloPageResource(SloPage page) {
        this.site = new Site(
                "slo",
                Site.OWN_FILES_ONLY,
                page.page(),
                page.files(),
                "The page of the objectives has no file of this name: it is at /slo.");
    }

    /** The page. */
    @GET
    @Produces("text/html")
    @Answers(
            value = {200, 304, 308},
            ofWorkspace = false)
    public Response page(@Context ContainerRequestContext context) {
        return site.page(context);
    }

    /** What the page is made of. */
    @GET
    @Path("{file}")
    @Produces({"text/css", "text/javascript", "image/svg+xml"})
    @Answers(
            value = {200, 304, 404},
            ofWorkspace = false)
    public Response file(@Context ContainerRequestContext context, @PathParam("file") String file) {
        return site.file(context, file);
    }
}
