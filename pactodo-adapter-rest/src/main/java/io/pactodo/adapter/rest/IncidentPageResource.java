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
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Asset page = new Asset(Resources.bytes("incidents/index.html"), "text/html; charset=utf-8");
    private final Map<String, Asset> files = Map.of(
            "incidents.css", new Asset(Resources.bytes("incidents/incidents.css"), "text/css; charset=utf-8"),
            "incidents.js", new Asset(Resources.bytes("incidents/incidents.js"), "text/javascript; charset=utf-8"));

    @Inject
    IncidentPageResource() {}

    /** The page. */
    @GET
    @Produces("text/html")
    @Answers(
            value = {200, 304, 308, 401},
            ofWorkspace = false)
    public Response page(@Context ContainerRequestContext context) {
        if (context.getUriInfo().getPath(false).endsWith("/")) {
            // What the page is made of is named relative to its address without the slash.
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(new TaskRequest(context).base().resolve("incidents"))
                    .build();
        }
        return page.answer(context)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** What the page is made of. */
    @GET
    @Path("{file}")
    @Produces({"text/css", "text/javascript"})
    @Answers(
            value = {200, 304, 401, 404},
            ofWorkspace = false)
    public Response file(@Context ContainerRequestContext context, @PathParam("file") String file) {
        Asset asset = files.get(file);
        if (asset == null) {
            throw new ProblemException(
                    ProblemType.ROUTE_NOT_FOUND, "The page has no file of this name: it begins at /incidents.");
        }
        return asset.answer(context).build();
    }
}
