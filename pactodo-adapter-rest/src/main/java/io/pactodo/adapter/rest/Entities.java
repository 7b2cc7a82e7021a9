package io.pactodo.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * Turns what a resource answers with into bytes before the answer begins, compressed if that is worth it: so its length
 * is known, and what cannot be written as JSON is a whole 500 instead of half a 200.
 */
@Priority(Priorities.ENTITY_CODER)
final class Entities implements ContainerResponseFilter {
    private final ObjectMapper mapper;

    @Inject
    Entities(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        dropParameters(response);
        if (response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            // It names what the answer in full would name (RFC 9110, section 15.4.5), and that might have been long.
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (!response.hasEntity()) {
            return;
        }
        byte[] bytes = Compression.compress(bytes(response.getEntity()), request, response.getHeaders());
        response.setEntity(bytes);
        // Jersey counts only what fits its buffer, and sends the rest in chunks.
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }

    /** Jersey answers with the parameters that Accept names, be they true or not; JSON has none (RFC 8259, section 11). */
    private static void dropParameters(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null
                && type.getSubtype().endsWith("json")
                && !type.getParameters().isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype()));
        }
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        return entity instanceof byte[] bytes ? bytes : mapper.writeValueAsBytes(entity);
    }
}
