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
import java.util.Map;

/** A page to see incidents on and to answer them, with all that it needs. */
@Singleton
@Guarded
@Path("/incidents")
public final class IncidentPageResource {
    private final Site site = new Site(
            "incidents",
            Site.OWN_FILES_ONLY,
            new Asset(Resources.bytes("incidents/index.html"), "text/html; charset=utf-8"),
            Map.of(
                    "incidents.css",
                    Asset.ofStyle("incidents/incidents.css"),
                    "incidents.js",
                    new Asset(Resources.bytes("incidents/incidents.js"), "text/javascript; charset=utf-8")),
            "The page has no file of this name: it begins at /incidents.");

    @Inject
    IncidentPageResource() {}

    /** The page. */
    @GET
    @Produces("text/html")
    @Answers(
            value = {200, 304, 308, 401},
            ofWorkspace = false)
    public Response page(@Context ContainerRequestContext context) {
        return site.page(context);
    }

    /** What the page is made of. */
    @GET
    @Path("{file}")
    @Produces({"text/css", "text/javascript"})
    @Answers(
            value = {200, 304, 401, 404},
            ofWorkspace = false)
    public Response file(@Context ContainerRequestContext context, @PathParam("file") String file) {
        return site.file(context, file);
    }
}
