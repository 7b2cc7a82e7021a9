package io.pactodo.adapter.rest;

import io.pactodo.application.SloReports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Tells programs whether what was promised is kept. */
@Singleton
@Path("/api/slo")
@Produces("application/json")
public final class SloResource {
    private final SloReports reports;

    @Inject
    SloResource(SloReports reports) {
        this.reports = reports;
    }

    /** How it stands now. What could not be had is a gap in the answer, and no failure of it. */
    @GET
    @Answers(value = 200, ofWorkspace = false)
    public Response now() {
        return Response.ok(StandingJson.of(reports.now()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
