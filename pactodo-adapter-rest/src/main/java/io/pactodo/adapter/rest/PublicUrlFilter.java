package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Makes every address that is built from the request's own begin with the public URL, if there is one. */
@PreMatching
final class PublicUrlFilter implements ContainerRequestFilter {
    private final RestSettings settings;

    @Inject
    PublicUrlFilter(RestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        settings.publicUrl().ifPresent(url -> {
            URI base = UriBuilder.fromUri(url).path("/").build();
            URI asked = request.getUriInfo().getRequestUri();
            String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            request.setRequestUri(base, URI.create(base + asked.getRawPath().substring(1) + query));
        });
    }
}
