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

/** A page to read the contract on and to try it, with all that it needs. */
@Singleton
@Path("/docs")
public final class DocsResource {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Site site;

    @Inject
    DocsResource(Docs docs) {
        this.site = new Site(
                "docs",
                POLICY,
                docs.page(),
                docs.files(),
                "The documentation has no file of this name: it begins at /docs.");
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
