package io.pactodo.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * The media types that a request's method answers with where the request went.
 *
 * @param mediaTypes by name, since methods of a class come in no sequence
 */
record Produced(List<String> mediaTypes) {
    /** Reads it off the resource that the request met. */
    static Produced here(ContainerRequest request) {
        // What answers GET answers HEAD: that is Jersey's doing.
        String method = request.getMethod().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.getMethod();
        return new Produced(request.getUriInfo().getMatchedRuntimeResources().stream()
                .limit(1)
                .flatMap(met -> met.getResourceMethods().stream())
                .filter(candidate -> candidate.getHttpMethod().equals(method))
                .map(ResourceMethod::getProducedTypes)
                .flatMap(List::stream)
                .map(Produced::name)
                .distinct()
                .sorted()
                .toList());
    }

    /** Without what tells Jersey which one to prefer. */
    private static String name(MediaType mediaType) {
        return mediaType.getType() + "/" + mediaType.getSubtype();
    }

    /** Such as {@code text/html}, or {@code text/html or application/json}. */
    String inWords() {
        int last = mediaTypes.size() - 1;
        return last < 1
                ? String.join("", mediaTypes)
                : String.join(", ", mediaTypes.subList(0, last)) + " or " + mediaTypes.get(last);
    }
}
