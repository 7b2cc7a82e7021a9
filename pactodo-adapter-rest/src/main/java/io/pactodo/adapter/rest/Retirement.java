package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Tells the clients of each method that is {@link Retiring} so, with every answer of it; others it does not touch. */
final class Retirement implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Optional.ofNullable(resource.getResourceMethod().getAnnotation(Retiring.class))
                .ifPresent(retiring ->
                        context.register(new Told(Instant.parse(retiring.since()), Instant.parse(retiring.until()))));
    }

    private record Told(Instant since, Instant until) implements ContainerResponseFilter {
        /** As RFC 9110, section 5.6.7, writes it: with two digits for each day. */
        private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                        "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Deprecation", "@" + since.getEpochSecond());
            response.getHeaders().putSingle("Sunset", DATE.format(until));
        }
    }
}
