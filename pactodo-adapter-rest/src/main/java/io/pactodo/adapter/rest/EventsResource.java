package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What changes in a workspace, live. */
@Singleton
@Path("/api/tasks/events")
@Produces(EventsResource.MEDIA_TYPE)
public final class EventsResource {
    static final String MEDIA_TYPE = "text/event-stream";

    private final EventStreams streams;

    @Inject
    EventsResource(EventStreams streams) {
        this.streams = streams;
    }

    /**
     * Tells what has changed since a revision, and then each change when it is made (HTML, section 9.2, "Server-sent
     * events"). Each event {@code task} has for its data an item as the feed of changes has it, and for its id the item's
     * revision, with which a client goes on after a pause: as {@code Last-Event-ID}, which has precedence, or as the
     * parameter {@code since}. Whoever begins lists the tasks first, and follows from the {@code revision} of that list: without either it
     * begins at 0, of which nothing can be told any more once the first deletion was forgotten. An event {@code reset} says that what was
     * changed since cannot be told: whoever gets it lists the tasks anew, and keeps of each the state of the greatest
     * revision, because the stream goes on meanwhile. Comments are signs of life.
     */
    @GET
    @Answers(200)
    public Response follow(@Context ContainerRequestContext context) {
        EventsQuery query = EventsQuery.read(new TaskRequest(context));
        streams.seeTheStore(query);
        if (context.getMethod().equals(HttpMethod.GET)) {
            Exchange.of(context).handOver(streams.reserve(query));
        }
        return Response.ok()
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Some proxies gather what they pass on.
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
