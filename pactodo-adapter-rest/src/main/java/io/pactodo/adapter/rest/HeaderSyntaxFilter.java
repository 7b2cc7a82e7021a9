package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import org.glassfish.jersey.message.internal.HeaderValueException;

/** Refuses headers that Jersey would stumble over later, where it asks no mapper and answers with nothing. */
@PreMatching
final class HeaderSyntaxFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        check(HttpHeaders.CONTENT_TYPE, request::getMediaType);
        check(HttpHeaders.ACCEPT, request::getAcceptableMediaTypes);
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A body with the Content-Encoding %s is not understood here: send it as it is."
                                    .formatted(coding))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
    }

    private static void check(String name, Runnable parse) {
        try {
            parse.run();
        } catch (HeaderValueException malformed) {
            throw new ProblemException(
                    ProblemType.INVALID_HEADER,
                    "The %s header is no media type: send something like application/json.".formatted(name));
        }
    }
}
