package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;

/** Makes every address that is built from the request's own begin with the public URL, if there is one; without a port that goes without saying. */
@PreMatching
final class PublicUrlFilter implements ContainerRequestFilter {
    private static final int HTTP_PORT = 80;

    private final RestSettings settings;

    @Inject
    PublicUrlFilter(RestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<URI> begin = settings.publicUrl()
                .map(url -> UriBuilder.fromUri(url).path("/").build());
        begin.or(() -> withoutDefaultPort(request.getUriInfo().getBaseUri())).ifPresent(base -> {
            URI asked = request.getUriInfo().getRequestUri();
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            request.setRequestUri(base, URI.create(base + asked.getRawPath().substring(1) + query));
        });
    }

    /** Grizzly adds the port where the client left it out, and then the address is not the one that the client knows. */
    private static Optional<URI> withoutDefaultPort(URI base) {
        return base.getPort() == HTTP_PORT
                ? Optional.of(UriBuilder.fromUri(base).port(-1).build())
                : Optional.empty();
    }
}
