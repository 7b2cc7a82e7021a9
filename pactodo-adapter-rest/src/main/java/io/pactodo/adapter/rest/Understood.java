package io.pactodo.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a request's method understands where the request went.
 *
 * @param method the request's method
 * @param mediaTypes by name, since methods of a class come in no sequence
 */
record Understood(String method, List<MediaType> mediaTypes) {
    /** Reads it off the resource that the request met. */
    static Understood here(ContainerRequest request) {
        List<MediaType> mediaTypes = request.getUriInfo().getMatchedRuntimeResources().stream()
                .limit(1)
                .flatMap(met -> met.getResourceMethods().stream())
                .filter(method -> method.getHttpMethod().equals(request.getMethod()))
                .map(ResourceMethod::getConsumedTypes)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(MediaType::toString))
                .toList();
        return new Understood(request.getMethod(), mediaTypes);
    }

    /** What to tell a client that sent another media type (RFC 5789, section 2.2; RFC 9110, section 15.5.16). */
    ProblemException problem(@Nullable String sent) {
        String list = mediaTypes.stream().map(MediaType::toString).collect(Collectors.joining(", "));
        String fault = sent == null
                ? "The request has no Content-Type"
                : "The Content-Type %s is not understood here".formatted(sent);
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "%s: send %s.".formatted(fault, list))
                .withHeader(method.equals(HttpMethod.PATCH) ? "Accept-Patch" : HttpHeaders.ACCEPT, list);
    }
}
