package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The contract for machines. */
@Singleton
@Path("/openapi.json")
@Produces("application/json")
public final class OpenApiResource {
    private final OpenApi contract;
    private final ObjectMapper mapper;

    @Inject
    OpenApiResource(OpenApi contract, ObjectMapper mapper) {
        this.contract = contract;
        this.mapper = mapper;
    }

    /** The document; the server that it names is this one, as the client reaches it. */
    @GET
    @Answers(
            value = {200, 304},
            ofWorkspace = false)
    public Response document(@Context ContainerRequestContext context) throws IOException {
        byte[] json = mapper.writeValueAsBytes(contract.at(new TaskRequest(context).base()));
        return new Asset(json, "application/json").answer(context).build();
    }
}
