package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.task.TaskRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong on purpose. Only servers have it that were told so at their start. */
@Singleton
@Path(FaultJson.PATH)
@Produces("application/json")
public final class FaultResource {
    private static final Logger LOG = LoggerFactory.getLogger(FaultResource.class);

    private final InjectedFaults faults;
    private final BodyReader bodies;

    @Inject
    FaultResource(InjectedFaults faults, ObjectMapper mapper) {
        this.faults = faults;
        this.bodies = new BodyReader(mapper);
    }

    /** Shows it. */
    @GET
    @Answers(
            value = {200, 404},
            ofWorkspace = false)
    public Response show(@Context ContainerRequestContext context) {
        refuseScripts(context);
        return shown();
    }

    /** Has it go wrong, in the place of what went wrong before, for a time. */
    @PUT
    @Consumes("application/json")
    @Answers(
            value = {200, 400, 404, 422},
            ofWorkspace = false)
    public Response inject(@Context ContainerRequestContext context, byte[] body) {
        refuseScripts(context);
        new TaskRequest(context).requireUtf8();
        FaultReader.Order order = read(body);
        InjectedFault before = faults.inject(order.fault(), order.time());
        if (!before.equals(order.fault())) {
            LOG.warn("For {} s this goes wrong on purpose: {}", order.time().toSeconds(), order.fault());
        }
        return shown();
    }

    /** Ends it. */
    @DELETE
    @Answers(
            value = {204, 404},
            ofWorkspace = false)
    public Response end(@Context ContainerRequestContext context) {
        refuseScripts(context);
        if (!faults.inject(InjectedFault.NONE, Duration.ZERO).equals(InjectedFault.NONE)) {
            LOG.warn("Nothing goes wrong on purpose any more.");
        }
        return Response.noContent().build();
    }

    private FaultReader.Order read(byte[] body) {
        try {
            return FaultReader.read(bodies.read("A fault", body));
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_FAULT, "fault", refused.violations());
        }
    }

    private Response shown() {
        return Response.ok(FaultJson.of(faults.now(), faults.left()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Whatever page its user visits can reach this server, and none of them shall break it. */
    private static void refuseScripts(ContainerRequestContext context) {
        if (Exchange.of(context).isCrossOrigin()) {
            throw new ProblemException(
                    ProblemType.ROUTE_NOT_FOUND, "There is nothing at /faults for scripts in browsers: use a shell.");
        }
    }
}
