package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPage;
import io.pactodo.domain.incident.IncidentQuery;
import io.pactodo.domain.incident.IncidentRefused;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, and who answers it. */
@Singleton
@Guarded
@Path("/api/incidents")
@Produces("application/json")
public final class IncidentResource {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentResource.class);

    private final Incidents incidents;
    private final BodyReader bodies;
    private final InstantSource clock;

    @Inject
    IncidentResource(Incidents incidents, ObjectMapper mapper, InstantSource clock) {
        this.incidents = incidents;
        this.clock = clock;
        this.bodies = new BodyReader(mapper);
    }

    /** Lists incidents, the newest first, a page at a time. */
    @GET
    @Answers(
            value = {200, 400, 401},
            ofWorkspace = false)
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        QueryString parameters = request.parameters();
        IncidentQuery query = IncidentQueryReader.read(parameters);
        IncidentPage page = incidents.list(query);
        Optional<String> cursor = page.next().map(place -> IncidentQueryReader.cursor(query, place));
        Response.ResponseBuilder answer = uncached(new IncidentPageJson(
                shown(page.items(), request.base()),
                cursor.orElse(null),
                Timestamps.of(clock.instant().truncatedTo(ChronoUnit.MICROS))));
        cursor.map(next -> "<" + request.base() + IncidentJson.PATH + "?" + parameters.with("cursor", next)
                        + ">; rel=\"next\"")
                .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    /** Takes what Alertmanager tells, which is asked to tell it again unless it is kept. */
    @POST
    @Path("alertmanager")
    @Consumes("application/json")
    @Answers({200, 401})
    public Response report(@Context ContainerRequestContext context, byte[] body) {
        AlertGroup group = webhook(context, body);
        List<Incident> changed = writing(context, () -> incidents.report(group));
        return uncached(Map.of("items", shown(changed, new TaskRequest(context).base())))
                .build();
    }

    /** Shows an incident. */
    @GET
    @Path("{id}")
    @Answers(
            value = {200, 401, 404},
            ofWorkspace = false)
    public Response show(@Context ContainerRequestContext context, @PathParam("id") String id) {
        return answer(context, id, incidents::find);
    }

    /** Answers an incident. */
    @POST
    @Path("{id}/acknowledgement")
    @Consumes("application/json")
    @Answers({200, 401, 404, 409, 422})
    public Response acknowledge(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        IncidentEntry entry = entry(context, body, IncidentEntry::read);
        return answer(context, id, incident -> incidents.acknowledge(incident, entry.by(), entry.note()));
    }

    /** Writes something down about an incident. */
    @POST
    @Path("{id}/notes")
    @Consumes("application/json")
    @Answers({200, 401, 404, 422})
    public Response note(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        IncidentEntry entry = entry(context, body, IncidentEntry::readNote);
        return answer(
                context,
                id,
                incident -> incidents.note(incident, entry.by(), entry.note().orElseThrow()));
    }

    /** Declares an incident over. */
    @POST
    @Path("{id}/resolution")
    @Consumes("application/json")
    @Answers({200, 401, 404, 409, 422})
    public Response resolve(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        IncidentEntry entry = entry(context, body, IncidentEntry::read);
        return answer(context, id, incident -> incidents.resolve(incident, entry.by(), entry.note()));
    }

    private AlertGroup webhook(ContainerRequestContext context, byte[] body) {
        try {
            new TaskRequest(context).requireUtf8();
            return AlertmanagerReader.read(bodies.read("What Alertmanager sends", body));
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_WEBHOOK, "webhook", refused.violations());
        }
    }

    private IncidentEntry entry(
            ContainerRequestContext context, byte[] body, Function<ObjectNode, IncidentEntry> reader) {
        try {
            new TaskRequest(context).requireUtf8();
            return reader.apply(bodies.read("An entry", body));
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_ENTRY, "entry", refused.violations());
        }
    }

    private Response answer(ContainerRequestContext context, String id, Function<IncidentId, Incident> useCase) {
        IncidentId incident = IncidentQueryReader.id(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INCIDENT_NOT_FOUND,
                        "There is no incident \"" + Shown.of(id) + "\": incidents are numbered from 1."));
        Incident now = writing(context, () -> useCase.apply(incident));
        return uncached(IncidentJson.of(now, incidents.policy().promise(), new TaskRequest(context).base()))
                .build();
    }

    private <T> T writing(ContainerRequestContext context, Supplier<T> useCase) {
        try {
            return useCase.get();
        } catch (IncidentRefused refused) {
            throw new IncidentRefusals(incidents.policy().promise(), new TaskRequest(context).base()).problem(refused);
        } catch (StorageException outage) {
            LOG.error("Nothing can be entered: {}", outage.getMessage());
            throw new ProblemException(
                            ProblemType.JOURNAL_UNAVAILABLE,
                            "This could not be written to the journal, and so it did not happen: send it again.")
                    .withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private List<IncidentJson> shown(List<Incident> all, URI base) {
        return all.stream()
                .map(incident -> IncidentJson.of(incident, incidents.policy().promise(), base))
                .toList();
    }

    private static Response.ResponseBuilder uncached(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
