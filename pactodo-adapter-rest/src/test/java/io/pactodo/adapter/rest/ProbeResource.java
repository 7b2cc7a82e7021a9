package io.pactodo.adapter.rest;

import io.pactodo.application.TaskService;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.SequentialTaskIds;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A resource that does what a test wants to see the shell handle. */
@Path("probe")
@Produces("application/json")
public final class ProbeResource {
    private final TaskService tasks;

    @Inject
    ProbeResource(TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @Path("items/{id}")
    @Answers({200, 304})
    public Response item(@PathParam("id") String id) {
        return Response.ok(Map.of("id", id)).build();
    }

    @GET
    @Path("base")
    @Answers(200)
    public Response base(@Context UriInfo uri) {
        return Response.ok(Map.of("base", uri.getBaseUri(), "request", uri.getRequestUri()))
                .build();
    }

    @GET
    @Path("text/{length}")
    @Answers(200)
    public Response text(@PathParam("length") int length) {
        return Response.ok("a".repeat(length).getBytes(StandardCharsets.US_ASCII), "text/plain")
                .tag("7")
                .build();
    }

    @GET
    @Path("retiring/{fate}")
    @Answers({200, 404})
    @Retiring(since = "2026-07-01T00:00:00Z", until = "2027-01-01T00:00:00Z")
    public Response retiring(@PathParam("fate") String fate) {
        if (fate.equals("refused")) {
            throw new ProblemException(ProblemType.ROUTE_NOT_FOUND, "There is nothing here.");
        }
        return Response.ok(Map.of("fate", fate)).build();
    }

    @GET
    @Path("uncaught")
    @Answers({})
    public Response uncaught() {
        return Optional.<Response>empty().orElseThrow(() -> new IllegalStateException("a secret of the server"));
    }

    @GET
    @Path("unwritable")
    @Answers({})
    public Response unwritable() {
        return Response.ok(new Object()).build();
    }

    @GET
    @Path("missing-task")
    @Answers({})
    public Response missingTask() {
        tasks.find(new TaskKey(WorkspaceId.DEFAULT, SequentialTaskIds.numbered(1)));
        return Response.noContent().build();
    }

    @POST
    @Consumes("application/json")
    @Path("length")
    @Answers(200)
    public Response length(byte[] body) {
        return Response.ok(Map.of("length", body.length)).build();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", "application/json"})
    @Path("length")
    @Answers(200)
    public Response patch(byte[] body) {
        return length(body);
    }
}
