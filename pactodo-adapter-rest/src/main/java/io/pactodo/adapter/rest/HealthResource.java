package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Tells operators' machines whether this process lives, and whether it can serve. */
@Path("/")
@Produces("application/json")
public final class HealthResource {
    /** The paths that are asked for by operators' machines only. */
    static final List<String> PATHS = List.of("/healthz", "/readyz");

    private final ReadinessChecks checks;

    @Inject
    HealthResource(ReadinessChecks checks) {
        this.checks = checks;
    }

    /** Alive, if it answers at all. */
    @GET
    @Path("healthz")
    @Answers(value = 200, ofWorkspace = false)
    public Response alive() {
        return uncached(Map.of("status", "alive"));
    }

    /** Ready, if nothing stands in the way. */
    @GET
    @Path("readyz")
    @Answers(
            value = {200, 503},
            ofWorkspace = false)
    public Response ready() {
        List<FieldError> obstacles = checks.obstacles().stream()
                .map(obstacle -> new FieldError("", "not_ready", obstacle))
                .toList();
        if (!obstacles.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_READY, "Requests cannot be served at present.")
                    .withErrors(obstacles)
                    .withHeader("Retry-After", "1")
                    .withHeader("Cache-Control", "no-store");
        }
        return uncached(Map.of("status", "ready"));
    }

    private static Response uncached(Object entity) {
        return Response.ok(entity).header("Cache-Control", "no-store").build();
    }
}
